using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET /api/folders</c>, and reading and erasing one.</summary>
internal static class FolderResources
{
    private const string WithAnalyses = "with_analyses";
    private static readonly Refusal NoFlag = Refusal.Invalid($"The parameter '{WithAnalyses}' must be true or false.");

    public static async Task<IResult> ListAsync(HttpContext context, FolderFinder finder, CancellationToken cancellation)
    {
        if (FolderQueries.Read(context.Request.Query, context.Client().Tenant).IsRefused(out var refusal, out var query))
            return CapsuleErrors.Of(refusal);
        if (FolderQueries.Flag(context.Request.Query, WithAnalyses, usual: false) is not { } analyses)
            return CapsuleErrors.Of(NoFlag);
        var (folders, total) = await finder.ListAsync(query, cancellation);
        return Results.Json(new { Items = folders.Select(folder => FolderAnswer.Of(folder, analyses)), query.Limit, query.Offset, Total = total }, CapsuleJson.Options);
    }

    public static async Task<IResult> GetAsync(string folderId, HttpContext context, FolderFinder finder, CancellationToken cancellation)
    {
        if (FolderQueries.Flag(context.Request.Query, WithAnalyses, usual: true) is not { } analyses)
            return CapsuleErrors.Of(NoFlag);
        return (await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(FolderAnswer.Of(owned.Folder, analyses), CapsuleJson.Options);
    }

    public static async Task<IResult> MediaAsync(string folderId, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        (await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(owned.Folder.Media.Select(medium => MediumAnswer.Of(medium, folderId)), CapsuleJson.Options);

    public static async Task<IResult> DeleteAsync(
        string folderId, HttpContext context, FolderFinder finder, FolderEraser eraser, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned))
            return CapsuleErrors.Of(refusal);
        await eraser.EraseAsync(owned.Folder.Id, "deleted by its owner", cancellation);
        return Results.NoContent();
    }
}
