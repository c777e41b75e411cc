using Bonafide.Server.Capture.Load;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bonafide.Server.Capture;

/// <summary>Puts the capture socket into a host. The host provides sessions, vision and the template matcher.</summary>
public static class CaptureExtensions
{
    /// <summary>Adds the capture socket.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Already validated.</param>
    public static IServiceCollection AddCapture(this IServiceCollection services, CaptureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddMetrics();
        services.TryAddSingleton<CaptureMetrics>();
        services.TryAddSingleton(_ => new AnalysisWorkers(options.Workers));
        services.TryAddSingleton<CaptureLimit>();
        services.TryAddSingleton(provider => new NodeCapacity(provider.GetRequiredService<CaptureLimit>(), options.MaxSockets));
        services.TryAddSingleton<CaptureToolbox>();
        services.TryAddSingleton<CaptureEndpoint>();
        return services;
    }

    /// <summary>Maps the capture socket at <c>/video-server/engine.io</c>, for pages of any origin. The host has WebSockets in its pipeline.</summary>
    public static IEndpointConventionBuilder MapCapture(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = endpoints.ServiceProvider.GetRequiredService<CaptureEndpoint>();
        return endpoints.Map(CaptureProtocol.Path, endpoint.ServeAsync);
    }
}
