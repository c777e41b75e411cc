using System.Net;
using Bonafide.Server.Access;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture;
using Bonafide.Server.Console;
using Bonafide.Server.Doors.Capsule;
using Bonafide.Server.Doors.Demo;
using Bonafide.Server.Doors.Embed;
using Bonafide.Server.Doors.Identities;
using Bonafide.Server.Doors.WebCapture;
using Bonafide.Server.Entropy;
using Bonafide.Server.Faces;
using Bonafide.Server.Folders;
using Bonafide.Server.Identities;
using Bonafide.Server.Licences;
using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Photos;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Signing;
using Bonafide.Server.Storage;
using Bonafide.Server.Uploads;
using Bonafide.Server.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Hosting;

/// <summary>Puts the server together.</summary>
public static class BonafideServer
{
    /// <summary>Builds the host; it listens once started, and makes its data folder on the first start.</summary>
    /// <param name="options">Checked here, all faults at once.</param>
    /// <param name="configure">Last word on services and logging.</param>
    /// <exception cref="StartupException">The options have faults, or the data folder cannot be used.</exception>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        OptionsCheck.Run(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => KestrelLimits.Apply(kestrel, options.Http));
        AddServices(builder.Services, options);
        configure?.Invoke(builder);
        var app = builder.Build();
        Map(app, options);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton(options.Http).AddSingleton(options.Sessions).AddSingleton(options.Faces).AddSingleton(options.Lockout)
            .AddSingleton(options.Demo).AddSingleton(options.Vision);
        services.AddSingleton(options.Uploads).AddSingleton(options.Photos).AddSingleton(options.Embed).AddSingleton(options.Identities);
        services.AddSingleton(_ => new DataFolder(options.DataPath)).AddSingleton<HostLog>().AddSingleton<WebFolder>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Http.ShutdownTimeout);
        services.AddSingleton<FirstStart>().AddHostedService(provider => provider.GetRequiredService<FirstStart>());
        services.AddEntropy().AddPersistence(options.Database).AddProtection().AddMedia().AddAccess().AddSigning().AddVision();
        services.AddSessions().AddFaces().AddCapture(options.Capture).AddWebhooks(options.Webhooks).AddEvidenceStorage(options.Storage);
        services.AddCapsules(options.Capsule).AddFolders();
        services.AddUploads().AddPictures().AddLicences().AddIdentityProofing();
        services.AddWebCapture().AddCapsuleDoor().AddEmbed().AddIdentities().AddDemo();
    }

    private static void Map(WebApplication app, ServerOptions options)
    {
        if (options.Http.TrustedProxies.Count > 0)
            app.UseForwardedHeaders(TrustedForwarding(options.Http));
        app.UseSecurityHeaders();
        app.UseErrorBodies();
        app.UseMergedSlashes();
        app.UseWebSockets();
        app.UseRouting();
        app.UseCors();
        app.MapSigning();
        app.MapHealth();
        app.MapWebCapture();
        app.MapCapsuleDoor();
        app.MapEmbed();
        app.MapIdentities();
        app.MapCapture();
        if (options.Console.Enabled)
            app.MapConsole();
        if (options.Demo.Enabled)
            app.MapDemo();
    }

    private static ForwardedHeadersOptions TrustedForwarding(HttpOptions http)
    {
        var forwarding = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        forwarding.KnownProxies.Clear();
        forwarding.KnownIPNetworks.Clear();
        foreach (var proxy in http.TrustedProxies)
            forwarding.KnownProxies.Add(IPAddress.Parse(proxy));
        return forwarding;
    }
}
