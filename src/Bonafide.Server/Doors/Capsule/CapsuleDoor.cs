using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>The Capsule door: which address leads where, and who may go there. Pages of any origin may call it; they carry their own tokens.</summary>
internal static class CapsuleDoor
{
    private const string AnyPage = "capsule-any-page";

    public static IServiceCollection AddCapsuleDoor(this IServiceCollection services) => services
        .AddSingleton<IErrorShape, CapsuleErrors>()
        .AddSingleton<FileUpload>()
        .AddSingleton<FolderUploads>()
        .AddCors(cors => cors.AddPolicy(AnyPage, policy => policy
            .AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void MapCapsuleDoor(this WebApplication app)
    {
        app.MapGet("/core/app_config.json", AppConfig.Get).RequireCors(AnyPage);
        var api = app.MapGroup("/api").RequireCors(AnyPage);
        MapAuthorize(api.MapGroup("/authorize"));
        MapFolders(api);
    }

    private static void MapAuthorize(RouteGroupBuilder routes)
    {
        routes.MapPost("/auth", Authorize.AuthAsync);
        routes.MapPost("/refresh", Authorize.RefreshAsync);
        routes.MapMethods("/session_token", ["GET", "POST"], SessionTokens.MakeAsync).RequireAccess(AccessFilter.Senders);
    }

    private static void MapFolders(RouteGroupBuilder routes)
    {
        routes.MapPost("/folders", (HttpContext context, FolderUploads uploads) => uploads.KeepAsync(context));
        routes.MapPost("/instant/folders", (HttpContext context, FolderUploads uploads) => uploads.InstantAsync(context));
    }
}
