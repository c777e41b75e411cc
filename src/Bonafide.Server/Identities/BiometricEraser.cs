using Bonafide.Server.Persistence;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Identities;

/// <summary>
/// Erases everything biometric of an identity: captures, running ones included, pictures and templates. The sessions go first, so that a crash leaves rows
/// that upkeep finds again; a capture that is under way loses its session and stores nothing.
/// </summary>
internal sealed class BiometricEraser(IDatabase database, SubmissionStore submissions, SessionEraser sessions, TimeProvider time, IdentityLog log)
{
    public async Task EraseAsync(string identityId, CancellationToken cancellation)
    {
        var erased = (await submissions.ListAsync(identityId, cancellation)).Where(submission => submission.SessionId is not null).ToList();
        if (erased.Count == 0)
            return;
        foreach (var submission in erased)
            await sessions.EraseAsync(submission.SessionId!, "the consent ended", cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await SubmissionStore.EraseAsync(connection, transaction, identityId, now);
        await IdentityStore.TouchAsync(connection, transaction, identityId, now);
        await transaction.CommitAsync(cancellation);
        log.BiometricsErased(identityId, erased.Count);
    }
}
