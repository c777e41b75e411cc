using Microsoft.Extensions.Options;

namespace Integrator;

/// <summary>Listens where <c>HTTP_SERVER_PORT</c> and <c>TLS_API_PORT</c> say.</summary>
internal static class DocumentedPorts
{
    public static void UseDocumentedPorts(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        var options = kestrel.ApplicationServices.GetRequiredService<IOptions<SampleOptions>>().Value;
        if (options.HttpPort is { } http)
            kestrel.ListenAnyIP(http);
        if (options.TlsPort is { } tls)
            kestrel.ListenAnyIP(tls, listen => listen.UseHttps(options.TlsKeystorePath!, options.TlsKeystorePassword));
    });
}
