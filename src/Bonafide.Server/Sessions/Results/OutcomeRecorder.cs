using System.Data.Common;
using Bonafide.Server.Faces;
using Bonafide.Server.Media;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions.Devices;
using Bonafide.Server.Storage;
using Dapper;

namespace Bonafide.Server.Sessions.Results;

/// <summary>Stores a finished capture: media first, then all rows in one transaction that only the holder of the session can make.</summary>
internal sealed class OutcomeRecorder(
    IDatabase database, SessionCiphers ciphers, MediaVault vault, FaceRecorder faces, AgeEstimator ages, IEnumerable<IResultListener> listeners,
    StorageIntake storage, TimeProvider time)
{
    private const string ImageType = "SELFIE";

    /// <exception cref="SessionLostException">The session is held by another, or gone.</exception>
    public async Task RecordAsync(Session session, string holder, CaptureOutcome outcome, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        var age = session.AgeThreshold is null || outcome.Best is not { } best ? null : await ages.EstimateAsync(best, cancellation);
        var media = new List<MediaRow>();
        try
        {
            var observations = await vault.KeepAsync(
                session.Id, cipher, MediaKind.Observations, "application/octet-stream", outcome.Observations, cancellation);
            media.Add(observations);
            var face = await KeepBestAsync(session, cipher, outcome.Best, media, cancellation);
            var result = new ResultRow
            {
                SessionId = session.Id,
                Status = outcome.Verdict.Status,
                Diagnostic = outcome.Verdict.Diagnostic,
                BestFaceId = face?.Id,
                Age = age,
                UserAgent = outcome.UserAgent,
                Device = DeviceResolver.Describe(outcome.UserAgent, outcome.Traits)?.ToJson(),
                Policy = outcome.Verdict.Policy,
                Evidence = cipher.Seal(new Evidence(outcome.Verdict.Cues, outcome.ClientFacts).ToBytes(), Evidence.Context(session.Id)),
                Observations = observations.Id,
                Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
            };
            using var debt = await storage.PrepareAsync(session, cipher, outcome, cancellation);
            await InsertAsync(session, holder, result, face, media, debt, cancellation);
        }
        catch
        {
            foreach (var row in media)
                await vault.DropAsync(row, CancellationToken.None);
            throw;
        }
    }

    private async Task<FaceRow?> KeepBestAsync(
        Session session, SessionCipher cipher, BestImage? best, List<MediaRow> media, CancellationToken cancellation)
    {
        if (best is null || best.Face.Template is null)
            return null;
        MediaRow? image = null;
        if (session.StoreImages)
            media.Add(image = await vault.KeepAsync(session.Id, cipher, MediaKind.FaceImage, "image/jpeg", best.Jpeg, cancellation));
        return faces.Make(session.Id, cipher, best.Face, new FaceSource(best.Jpeg, ImageType, FriendlyName: null, image?.Id) { QuarterTurns = best.Analysis.QuarterTurns });
    }

    private async Task InsertAsync(
        Session session, string holder, ResultRow result, FaceRow? face, IReadOnlyList<MediaRow> media, StorageDebt debt,
        CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await FinishAsync(connection, transaction, result.SessionId, holder))
            throw new SessionLostException();
        foreach (var row in media)
            await MediaIndex.InsertAsync(connection, transaction, row);
        if (face is not null)
            await FaceStore.InsertAsync(connection, transaction, face);
        await ResultStore.InsertAsync(connection, transaction, result);
        await debt.InsertAsync(connection, transaction);
        foreach (var listener in listeners)
            await listener.OnResultAsync(connection, transaction, session, result);
        await transaction.CommitAsync(cancellation);
        debt.Committed();
    }

    private static async Task<bool> FinishAsync(DbConnection connection, DbTransaction transaction, string id, string holder) =>
        await connection.ExecuteAsync(
            "UPDATE sessions SET state = 'Finished', holder = NULL, held_until = NULL "
            + "WHERE id = @id AND state = 'Capturing' AND holder = @holder AND data_key IS NOT NULL",
            new { id, holder },
            transaction) == 1;
}
