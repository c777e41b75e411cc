using Bonafide.Server.Analysis;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Faces;

/// <summary>Takes a picture that was sent in, finds the face in it and keeps it with the session.</summary>
internal sealed class FaceIntake(
    IDatabase database, SessionCiphers ciphers, MediaVault vault, FaceRecorder recorder, IVisionProvider vision, AnalysisGate gate,
    FaceOptions options)
{
    public async Task<Outcome<FaceRow>> AddAsync(Session session, ReadOnlyMemory<byte> image, FaceDescription description, CancellationToken cancellation)
    {
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        var analysis = await AnalyzeAsync(ready.Engine, image, description, cancellation);
        if (analysis.IsRefused(out var refusal, out var still))
            return refusal;
        if (Usable(still) is not { } face)
            return Refusal.Invalid(Reason(still));
        return await KeepAsync(session, image, description, still.QuarterTurns, face, cancellation);
    }

    private async Task<Outcome<StillAnalysis>> AnalyzeAsync(
        IVisionEngine engine, ReadOnlyMemory<byte> image, FaceDescription description, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        try
        {
            return await engine.AnalyzeAsync(image, new StillOptions { TryRotations = description.TryRotations }, cancellation);
        }
        catch (UnreadableImageException exception)
        {
            return Refusal.Invalid(exception.Message);
        }
    }

    // Faces come largest first: in a portrait with bystanders, or an identity card with a ghost image, the largest is meant.
    private static AnalyzedFace? Usable(StillAnalysis still) =>
        still.Faces.FirstOrDefault(face => face is { Template: not null, TemplateQuality: >= 0 });

    private static string Reason(StillAnalysis still) => still.Faces.Count == 0
        ? "No face was found in the image. Send a picture with one clearly visible face; set imageRotationEnabled if it may lie on its side."
        : "The face in the image is not good enough for a template. Send a sharper, larger or better lit picture of the face.";

    private async Task<Outcome<FaceRow>> KeepAsync(
        Session session, ReadOnlyMemory<byte> image, FaceDescription description, int quarterTurns, AnalyzedFace face, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        var media = session.StoreImages
            ? await vault.KeepAsync(session.Id, cipher, MediaKind.FaceImage, ImageContentType.Of(image.Span), image, cancellation)
            : null;
        try
        {
            var source = new FaceSource(image, description.ImageType, description.FriendlyName, media?.Id) { QuarterTurns = quarterTurns };
            var row = recorder.Make(session.Id, cipher, face, source);
            var refusal = await InsertAsync(row, media, cancellation);
            if (refusal is null)
                return row;
            await DropAsync(media);
            return refusal;
        }
        catch
        {
            await DropAsync(media);
            throw;
        }
    }

    private async Task<Refusal?> InsertAsync(FaceRow row, MediaRow? media, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await FaceStore.QueueUpAsync(connection, transaction, row.SessionId);
        if (await FaceStore.CountAsync(connection, transaction, row.SessionId) >= options.MaxPerSession)
            return Refusal.Invalid($"The bio-session already has {options.MaxPerSession} faces, the most it may have. Delete one, or make a new session.");
        if (media is not null)
            await MediaIndex.InsertAsync(connection, transaction, media);
        await FaceStore.InsertAsync(connection, transaction, row);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private Task DropAsync(MediaRow? media) => media is null ? Task.CompletedTask : vault.DropAsync(media, CancellationToken.None);
}
