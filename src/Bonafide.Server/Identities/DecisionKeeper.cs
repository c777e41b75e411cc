using System.Text.Json;
using Bonafide.Server.Persistence;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Identities;

/// <summary>Stores decisions, and owes word of them to whoever wants to hear it, in one step.</summary>
internal sealed class DecisionKeeper(IDatabase database, WebhookQueue webhooks, IdentityLog log)
{
    /// <returns>False when something else was decided meanwhile, or what it rests on was erased.</returns>
    public Task<bool> KeepAsync(Identity identity, Submission before, Submission after, CancellationToken cancellation) =>
        KeepAsync(identity, before, after, record: null, cancellation);

    /// <param name="identity">Whose submission it is.</param>
    /// <param name="before">As it was when the decision was taken.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="record">Who decided, where it was a person.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<bool> KeepAsync(Identity identity, Submission before, Submission after, Adjudication? record, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await SubmissionStore.DecideAsync(connection, transaction, before, after))
            return false;
        if (record is not null)
            await record.AddAsync(connection, transaction);
        await IdentityStore.TouchAsync(connection, transaction, identity.Id, after.Evaluated!.Value);
        if (identity.CallbackUrl is { } url)
        {
            await webhooks.AddAsync(connection, transaction, new WebhookMessage
            {
                Tenant = identity.Tenant,
                Subject = identity.Id,
                Url = url,
                Body = JsonSerializer.Serialize(new Notice(identity.Id, after.Id, SubmissionWords.Of(after.Kind), SubmissionWords.Of(after.Status)), JsonSerializerOptions.Web),
                Expires = identity.Expires,
            });
        }

        await transaction.CommitAsync(cancellation);
        log.Decided(identity.Id, after.Kind, after.Status);
        return true;
    }

    private sealed record Notice(string IdentityId, string Id, string Type, string Status);
}
