using Bonafide.Server.Folders;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET /api/media/{id}</c> and its bytes as they came: of a capsule, sealed.</summary>
internal static class MediaResources
{
    public static async Task<IResult> GetAsync(string mediaId, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        (await finder.FindByPartAsync(FolderTable.Media, mediaId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(MediumAnswer.Of(MediumOf(owned, mediaId), owned.Folder.Id), CapsuleJson.Options);

    public static async Task<IResult> OriginalAsync(string mediaId, HttpContext context, FolderFinder finder, FolderMedia media, CancellationToken cancellation)
    {
        if ((await finder.FindByPartAsync(FolderTable.Media, mediaId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned))
            return CapsuleErrors.Of(refusal);
        var medium = MediumOf(owned, mediaId);
        return (await media.ReadAsync(owned, medium, cancellation)).IsRefused(out refusal, out var bytes)
            ? CapsuleErrors.Of(refusal)
            : Results.Bytes(bytes, medium.ContentType);
    }

    private static FolderMedium MediumOf(OwnedFolder owned, string mediaId) => owned.Folder.Media.Single(medium => medium.Id == mediaId);
}
