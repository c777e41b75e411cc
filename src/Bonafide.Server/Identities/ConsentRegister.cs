using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Persistence;

namespace Bonafide.Server.Identities;

/// <summary>Takes down what people consent to, and what they take back.</summary>
internal sealed class ConsentRegister(IDatabase database, BiometricEraser eraser, Identifiers identifiers, TimeProvider time, IdentityLog log)
{
    private const int MaxConsents = 200;

    /// <summary>Takes all of them down in one step. Where the consent to portraits no longer holds, what it allowed to keep is erased before this returns.</summary>
    public async Task<Outcome<IReadOnlyList<Consent>>> AddAsync(Identity identity, IReadOnlyList<NewConsent> wanted, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        List<Consent> consents = [.. wanted.Select(consent => Make(identity, consent, now))];
        bool portraits;
        await using (var connection = await database.OpenAsync(cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            // First, so that whatever is said of one identity is taken down one after the other.
            await IdentityStore.TouchAsync(connection, transaction, identity.Id, now);
            if (await ConsentStore.CountAsync(connection, transaction, identity.Id) + consents.Count > MaxConsents)
                return Refusal.Invalid($"An identity takes at most {MaxConsents} consents. Make a new one.");
            foreach (var consent in consents)
                await ConsentStore.AddAsync(connection, transaction, consent);
            portraits = PortraitHolds(await ConsentStore.CurrentAsync(connection, transaction, identity.Id), now);
            await transaction.CommitAsync(cancellation);
        }

        log.ConsentGiven(identity.Id, consents.Count, portraits);
        // Not to be given up half-way because a caller hangs up.
        if (!portraits)
            await eraser.EraseAsync(identity.Id, CancellationToken.None);
        return consents;
    }

    public static bool PortraitHolds(IReadOnlyList<Consent> current, long now) =>
        current.Any(consent => consent.Type == Consent.Portrait && consent.HoldsAt(now));

    private Consent Make(Identity identity, NewConsent consent, long now) => new()
    {
        Id = identifiers.NextUuid(),
        IdentityId = identity.Id,
        Type = consent.Type,
        Approved = consent.Approved,
        ValidFrom = consent.From?.ToUnixTimeMilliseconds() ?? now,
        ValidTo = consent.To?.ToUnixTimeMilliseconds(),
        Created = now,
    };
}
