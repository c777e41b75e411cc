using System.Text.Json;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>…/meta_data</c> of folders, media and analyses: read, replaced, merged into, cleared.</summary>
/// <param name="table">Whose, see <see cref="FolderTable"/>.</param>
internal sealed class MetaDataResources(string table)
{
    public async Task<IResult> GetAsync(string id, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        (await finder.FindByPartAsync(table, id, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Answer(MetaDataOf(owned.Folder, id));

    public Task<IResult> ReplaceAsync(string id, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        ChangeAsync(id, context, finder, (_, sent) => sent, cancellation);

    public Task<IResult> MergeAsync(string id, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        ChangeAsync(id, context, finder, MetaData.Merge, cancellation);

    public async Task<IResult> ClearAsync(string id, HttpContext context, FolderFinder finder, CancellationToken cancellation)
    {
        if ((await finder.FindByPartAsync(table, id, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned))
            return CapsuleErrors.Of(refusal);
        await finder.SetMetaDataAsync(table, id, owned.Folder.Id, MetaData.Empty, cancellation);
        return Results.NoContent();
    }

    private async Task<IResult> ChangeAsync(
        string id, HttpContext context, FolderFinder finder, Func<string, string, string> change, CancellationToken cancellation)
    {
        if ((await finder.FindByPartAsync(table, id, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned))
            return CapsuleErrors.Of(refusal);
        if ((await ReadAsync(context.Request, cancellation)).IsRefused(out refusal, out var sent))
            return CapsuleErrors.Structure(refusal);
        var changed = change(MetaDataOf(owned.Folder, id), sent);
        if (changed.Length > MetaData.Most)
            return CapsuleErrors.Of(Refusal.Invalid($"The metadata would be longer than {MetaData.Most} characters."));
        await finder.SetMetaDataAsync(table, id, owned.Folder.Id, changed, cancellation);
        return Answer(changed);
    }

    private static async Task<Outcome<string>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return Refusal.Invalid("The content type must be application/json.");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 16 }, cancellation);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? MetaData.Of(document.RootElement, "meta_data")
                : Refusal.Invalid("The body must be a JSON object: the metadata.");
        }
        catch (JsonException)
        {
            return Refusal.Invalid("The body is not JSON, or is nested deeper than 16 levels.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge("The body is larger than this address takes.");
        }
    }

    private string MetaDataOf(Folder folder, string id) => table switch
    {
        FolderTable.Folders => folder.MetaData,
        FolderTable.Media => folder.Media.Single(medium => medium.Id == id).MetaData,
        _ => folder.Analyses.Single(analysis => analysis.Id == id).MetaData,
    };

    private static IResult Answer(string metaData) => Results.Text(metaData, "application/json");
}
