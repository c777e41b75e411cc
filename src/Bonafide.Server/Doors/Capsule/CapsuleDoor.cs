using Bonafide.Server.Folders;
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
        app.MapPluginScripts();
    }

    private static void MapAuthorize(RouteGroupBuilder routes)
    {
        routes.MapPost("/auth", Authorize.AuthAsync);
        routes.MapPost("/refresh", Authorize.RefreshAsync);
        routes.MapGet("/session_token", SessionTokens.GetAsync).RequireAccess(AccessFilter.Senders);
        routes.MapPost("/session_token", SessionTokens.PostAsync).RequireAccess(AccessFilter.Senders);
    }

    private static void MapFolders(RouteGroupBuilder routes)
    {
        routes.MapGet("/version", Versions.Get);
        routes.MapPost("/instant/folders", (HttpContext context, FolderUploads uploads) => uploads.InstantAsync(context));
        var folders = routes.MapGroup("/folders");
        folders.MapPost("", (HttpContext context, FolderUploads uploads) => uploads.KeepAsync(context));
        folders.MapGet("", FolderResources.ListAsync).RequireAccess(AccessFilter.Readers);
        folders.MapGet("/{folderId}", FolderResources.GetAsync).RequireAccess(AccessFilter.Readers);
        folders.MapDelete("/{folderId}", FolderResources.DeleteAsync).RequireAccess(AccessFilter.Owners);
        folders.MapGet("/{folderId}/media", FolderResources.MediaAsync).RequireAccess(AccessFilter.Readers);
        folders.MapGet("/{folderId}/analyses", AnalysisResources.ListAsync).RequireAccess(AccessFilter.Readers);
        folders.MapPost("/{folderId}/analyses", AnalysisResources.AddAsync).RequireAccess(AccessFilter.Senders);
        folders.MapGet("/{folderId}/capsule/timeline", Investigations.TimelineAsync).RequireAccess(AccessFilter.Investigators);
        folders.MapGet("/{folderId}/capsule/pictures/{name}", Investigations.PictureAsync).RequireAccess(AccessFilter.Investigators);
        routes.MapGet("/analyses/{analysisId}", AnalysisResources.GetAsync).RequireAccess(AccessFilter.Readers);
        routes.MapGet("/media/{mediaId}", MediaResources.GetAsync).RequireAccess(AccessFilter.Readers);
        routes.MapGet("/media/{mediaId}/original", MediaResources.OriginalAsync).RequireAccess(AccessFilter.Readers);
        MapMetaData(routes, "/folders/{id}/meta_data", FolderTable.Folders);
        MapMetaData(routes, "/media/{id}/meta_data", FolderTable.Media);
        MapMetaData(routes, "/analyses/{id}/meta_data", FolderTable.Analyses);
        MapCollections(routes.MapGroup("/collections"));
    }

    private static void MapMetaData(RouteGroupBuilder routes, string path, string table)
    {
        var resources = new MetaDataResources(table);
        routes.MapGet(path, resources.GetAsync).RequireAccess(AccessFilter.Readers);
        routes.MapPost(path, resources.ReplaceAsync).RequireAccess(AccessFilter.Senders);
        routes.MapPatch(path, resources.MergeAsync).RequireAccess(AccessFilter.Senders);
        routes.MapDelete(path, resources.ClearAsync).RequireAccess(AccessFilter.Senders);
    }

    private static void MapCollections(RouteGroupBuilder routes)
    {
        routes.MapGet("", CollectionResources.ListAsync).RequireAccess(AccessFilter.Readers);
        routes.MapPost("", CollectionResources.CreateAsync).RequireAccess(AccessFilter.Owners);
        routes.MapDelete("/{collectionId}", CollectionResources.DeleteAsync).RequireAccess(AccessFilter.Owners);
        routes.MapGet("/{collectionId}/persons", PersonResources.ListAsync).RequireAccess(AccessFilter.Readers);
        routes.MapPost("/{collectionId}/persons", PersonResources.AddAsync).RequireAccess(AccessFilter.Owners);
        routes.MapDelete("/{collectionId}/persons/{personId}", PersonResources.DeleteAsync).RequireAccess(AccessFilter.Owners);
    }
}
