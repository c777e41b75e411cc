using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Demo;

/// <summary>
/// The demo page and the small back end that plays the integrator's server for it: it makes sessions of a tenant of its own and reads only those,
/// so that the page needs no API key.
/// </summary>
internal static class DemoDoor
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoBestFace>();

    public static void MapDemo(this WebApplication app)
    {
        var api = app.MapGroup("/demo/api/sessions");
        api.MapPost("/", DemoSessions.CreateAsync);
        api.MapGet("/{sessionId}/result", DemoSessions.ResultAsync);
        api.MapGet("/{sessionId}/image", DemoSessions.ImageAsync);
        api.MapPost("/{sessionId}/matches", DemoMatches.CreateAsync);
        app.UseWebPages("demo", "camera=(self), microphone=(), geolocation=()");
    }
}
