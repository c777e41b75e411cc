using System.Data.Common;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Persistence;

namespace Bonafide.Server.Identities;

/// <summary>Adds submissions, in the same step that asks whether the person consents: a consent withdrawn a moment before is seen.</summary>
internal sealed class SubmissionKeeper(IDatabase database, IdentityOptions options, TimeProvider time)
{
    /// <summary>Whether anything may be submitted at all; asked first, so that nothing is made in vain.</summary>
    public async Task<Refusal?> ObjectionAsync(Identity identity, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        return await ObjectionAsync(connection, transaction, identity);
    }

    /// <returns>Why it was not added; null when it was.</returns>
    public async Task<Refusal?> AddAsync(Identity identity, Submission submission, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // First, so that a consent that is being withdrawn is waited for.
        await IdentityStore.TouchAsync(connection, transaction, identity.Id, submission.Created);
        if (await ObjectionAsync(connection, transaction, identity) is { } objection)
            return objection;
        await SubmissionStore.AddAsync(connection, transaction, submission);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private async Task<Refusal?> ObjectionAsync(DbConnection connection, DbTransaction transaction, Identity identity)
    {
        var consents = await ConsentStore.CurrentAsync(connection, transaction, identity.Id);
        if (!ConsentRegister.PortraitHolds(consents, time.GetUtcNow().ToUnixTimeMilliseconds()))
            return new Refusal(RefusalKind.Forbidden, "There is no consent of the type PORTRAIT that holds now. Submit one that the person approved, then try again.");
        return await SubmissionStore.CountAsync(connection, transaction, identity.Id) >= options.MaxSubmissions
            ? new Refusal(RefusalKind.TooManyRequests, $"The identity already has {options.MaxSubmissions} portraits and documents, the most it may have. Make a new identity.")
            : null;
    }
}
