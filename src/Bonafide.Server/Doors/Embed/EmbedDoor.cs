using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Embed;

/// <summary>The Embed door: which address leads where. All of it is for integrators' back ends; browsers never call it.</summary>
internal static class EmbedDoor
{
    public static IServiceCollection AddEmbed(this IServiceCollection services) => services
        .AddSingleton<EmbedErrors>()
        .AddSingleton<GenerateKey>()
        .AddSingleton<FaceLiveness>()
        .AddSingleton<FaceCompare>()
        .AddSingleton<LicenseCheck>();

    public static void MapEmbed(this WebApplication app)
    {
        var routes = app.MapGroup("/v1").RequireApp();
        routes.MapPost("/encryption/generate-key", (HttpContext context, GenerateKey call, CancellationToken cancellation) => call.HandleAsync(context, cancellation));
        routes.MapPost("/face/liveness", (HttpContext context, FaceLiveness call, CancellationToken cancellation) => call.HandleAsync(context, cancellation));
        routes.MapPost("/face/compare", (HttpContext context, FaceCompare call, CancellationToken cancellation) => call.HandleAsync(context, cancellation));
        routes.MapPost("/license/{id}/check", (string id, HttpContext context, LicenseCheck call, CancellationToken cancellation) => call.HandleAsync(id, context, cancellation));
    }
}
