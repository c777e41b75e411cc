using Bonafide.Server.Access;
using Bonafide.Server.Sessions.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The WebCapture door: which address leads where, and who may go there.</summary>
internal static class WebCaptureDoor
{
    /// <summary>For what a page of another origin loads or measures; carries no credentials and reveals nothing.</summary>
    private const string AnyPage = "any-page";

    public static IServiceCollection AddWebCapture(this IServiceCollection services) =>
        services.AddSingleton<IResultListener, ResultCallback>().AddCors(cors => cors.AddPolicy(AnyPage, policy => policy
            .AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void MapWebCapture(this WebApplication app)
    {
        MapVideoServer(app.MapGroup("/video-server"));
        MapBioServer(app.MapGroup("/bioserver-app/v2/bio-sessions/{sessionId}").RequireRole(Role.Faces));
        app.MapWebCaptureScripts();
    }

    private static void MapVideoServer(RouteGroupBuilder routes)
    {
        routes.MapPost("/init-liveness-session", InitLivenessSession.HandleAsync).RequireRole(Role.Capture);
        routes.MapGet("/openapi.json", OpenApiDescription.Handle).RequireCors(AnyPage);
        routes.MapGet("/v2/capabilities", Capabilities.Handle).RequireRole(Role.Capture, Role.Faces);
        foreach (var path in new[] { "/network-latency", "/network-speed" })
        {
            routes.MapGet(path, NetworkCheck.Answer).RequireCors(AnyPage);
            routes.MapPost(path, NetworkCheck.DrainAsync).RequireCors(AnyPage);
        }
    }

    private static void MapBioServer(RouteGroupBuilder routes)
    {
        routes.MapGet("/", BioSessions.GetAsync);
        routes.MapDelete("/", BioSessions.DeleteAsync);
        routes.MapGet("/liveness-challenge-result", ChallengeResults.GetAsync);
        routes.MapGet("/callbacks", Callbacks.ListAsync);
        routes.MapGet("/faces", FaceResources.ListAsync);
        routes.MapPost("/faces", FaceResources.AddAsync);
        routes.MapGet("/faces/{faceId}", FaceResources.GetAsync);
        routes.MapDelete("/faces/{faceId}", FaceResources.DeleteAsync);
        routes.MapGet("/faces/{faceId}/image", FaceResources.ImageAsync);
        routes.MapGet("/faces/{faceId}/matches", Matches.GetAsync);
    }
}
