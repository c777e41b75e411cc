using Microsoft.Extensions.Options;

namespace Integrator.WebCapture;

/// <summary>The two servers of the SDK, each with its base address and the key.</summary>
internal static class WebCaptureServices
{
    private const string KeyHeader = "apikey";

    public static void AddWebCapture(this IServiceCollection services)
    {
        services.AddHttpClient<CaptureServer>(Configure(options => options.VideoUrl));
        services.AddHttpClient<BiometricServer>(Configure(options => CoreBase(options.CoreUrl)));
        // Without the key: the signing keys are public.
        services.AddHttpClient<SignedAnswers>((provider, http) =>
            http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<SampleOptions>>().Value.VideoUrl));
    }

    private static Action<IServiceProvider, HttpClient> Configure(Func<SampleOptions, string> address) => (provider, http) =>
    {
        var options = provider.GetRequiredService<IOptions<SampleOptions>>().Value;
        http.BaseAddress = new Uri(address(options).TrimEnd('/') + '/');
        http.DefaultRequestHeaders.Add(KeyHeader, options.ApiKey);
    };

    // The document writes the address both ways.
    private static string CoreBase(string url) => url.TrimEnd('/') is var trimmed && trimmed.EndsWith("/v2", StringComparison.Ordinal) ? trimmed : trimmed + "/v2";
}
