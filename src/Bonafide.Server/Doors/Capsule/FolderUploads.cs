using Bonafide.Server.Access;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>POST /api/folders</c>, which keeps, and <c>POST /api/instant/folders</c>, which does not: a capsule or files in, the judged folder out.</summary>
internal sealed class FolderUploads(
    CapsuleOpener opener, FolderIntake intake, FileUpload files, FootageJudge judge, UploadGate gate, CapsuleOptions options)
{
    public const string Container = "application/octet-stream";
    private const string InstantTenant = "#instant";

    private static readonly Refusal Full = new(RefusalKind.TooManyRequests, "The server handles as many uploads as it can. Send the request again in a few seconds.");

    public Task<IResult> KeepAsync(HttpContext context) => HandleAsync(context, instant: false);

    public Task<IResult> InstantAsync(HttpContext context) => HandleAsync(context, instant: true);

    private async Task<IResult> HandleAsync(HttpContext context, bool instant)
    {
        var request = context.Request;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        var isContainer = string.Equals(type, Container, StringComparison.OrdinalIgnoreCase);
        var isForm = string.Equals(type, "multipart/form-data", StringComparison.OrdinalIgnoreCase);
        if (!isContainer && !isForm)
            return CapsuleErrors.Of(400, ErrorCodes.ContainerMissing, $"No container came. Send it as the body with the content type {Container}, or files as multipart/form-data.");

        Caller? caller = null;
        if (AccessFilter.HasToken(request) || (isForm && !(instant && !options.InstantAuthorization)))
        {
            (caller, var refused) = await AccessFilter.AuthenticateAsync(context, AccessFilter.Senders);
            if (refused is not null)
                return refused;
        }

        using var place = gate.TryEnter();
        if (place is null)
            return CapsuleErrors.Of(Full);
        return isContainer ? await ContainerAsync(context, caller, instant) : await FilesAsync(context, caller, instant);
    }

    private async Task<IResult> ContainerAsync(HttpContext context, Caller? caller, bool instant)
    {
        if ((await UploadBody.ReadAsync(context.Request, options.MaxBytes, context.RequestAborted)).IsRefused(out var refusal, out var body))
            return CapsuleErrors.Of(refusal);
        if (body.WrittenCount == 0)
            return CapsuleErrors.Of(400, ErrorCodes.ContainerMissing, "No container came: the body is empty.");
        // Whoever cannot be served now must not have used up the session.
        if (judge.Unready is { } unready)
            return CapsuleErrors.Of(unready);
        // From here on the capsule is used up: what follows is finished even when the sender leaves.
        switch (await opener.OpenAsync(body.WrittenMemory, caller?.Tenant, CancellationToken.None))
        {
            case CapsuleOpening.Refused refused:
                return CapsuleErrors.Of(refused);
            case CapsuleOpening.Opened { Contents: var contents }:
                return DraftOf(contents, body.WrittenMemory).IsRefused(out refusal, out var draft)
                    ? CapsuleErrors.Of(refusal)
                    : Answer(await MakeAsync(draft, instant), caller, instant);
            default:
                throw new InvalidOperationException("There is no third way.");
        }
    }

    private async Task<IResult> FilesAsync(HttpContext context, Caller? caller, bool instant)
    {
        var tenant = caller?.Tenant ?? InstantTenant;
        return (await files.ReadAsync(context.Request, tenant, caller?.Retention, context.RequestAborted)).IsRefused(out var refusal, out var draft)
            ? CapsuleErrors.Of(refusal)
            : Answer(await MakeAsync(draft, instant), caller, instant);
    }

    private Task<Outcome<Folder>> MakeAsync(FolderDraft draft, bool instant) =>
        instant ? intake.AnalyzeAsync(draft, CancellationToken.None) : intake.KeepAsync(draft, CancellationToken.None);

    private static Outcome<FolderDraft> DraftOf(CapsuleContents contents, ReadOnlyMemory<byte> capsule)
    {
        if (AnalysisRequests.Of(contents.Manifest.Analyses).IsRefused(out var refusal, out var analyses))
            return refusal;
        return new FolderDraft
        {
            Tenant = contents.Session.Tenant,
            Retention = contents.Session.FolderRetention,
            MetaData = MetaData.Of(contents.Manifest.Metadata),
            Media =
            [
                new MediumDraft
                {
                    Name = "capsule",
                    Kind = contents.Videos > 0 ? MediumKind.Video : MediumKind.ShotsSet,
                    ContentType = Container,
                    Bytes = capsule,
                    Tags = contents.Actions,
                    Capsule = contents,
                },
            ],
            Analyses = analyses,
            ResolutionEndpoint = contents.Session.ResolutionEndpoint,
        };
    }

    private IResult Answer(Outcome<Folder> outcome, Caller? caller, bool instant)
    {
        if (outcome.IsRefused(out var refusal, out var folder))
            return CapsuleErrors.Of(refusal);
        var status = instant ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        // A page without a token of its own is told what the configuration lets pages know.
        object answer = caller is null && options.Web.ResultMode != "full" ? PageAnswer.Of(folder, options.Web.ResultMode) : FolderAnswer.Of(folder);
        return Results.Json(answer, CapsuleJson.Options, statusCode: status);
    }
}
