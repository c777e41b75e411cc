using Bonafide.Server.Persistence;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Identities;

/// <summary>Erases an identity with all that belongs to it. It is gone for readers at once; a crash after that leaves it to the next round of upkeep.</summary>
internal sealed class IdentityEraser(IDatabase database, IdentityStore identities, BiometricEraser biometrics, IdentityLog log)
{
    public async Task EraseAsync(string identityId, string cause, CancellationToken cancellation)
    {
        await identities.ExpireAsync(identityId, cancellation);
        await biometrics.EraseAsync(identityId, cancellation);
        await using (var connection = await database.OpenAsync(cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await WebhookQueue.EraseAsync(connection, transaction, identityId);
            await transaction.CommitAsync(cancellation);
        }

        await identities.DeleteAsync(identityId, cancellation);
        log.Erased(identityId, cause);
    }
}
