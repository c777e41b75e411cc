using Bonafide.Server.Entropy;
using Bonafide.Server.Persistence;

namespace Bonafide.Server.Access.Lockout;

/// <summary>
/// Counts captures as they begin and locks those who begin too many without success. What counts is the beginning: whoever breaks a capture off
/// as soon as it goes badly has learnt as much as one who waits for its end.
/// </summary>
internal sealed class DeviceLockout(
    IDatabase database, LockoutKeys keys, LockoutOptions options, Identifiers identifiers, TimeProvider time, LockoutLog log)
{
    /// <returns>Until when the source is locked; null when it is not.</returns>
    public async Task<DateTimeOffset?> LockedUntilAsync(AttemptSource source, CancellationToken cancellation)
    {
        if (!options.Enabled)
            return null;
        var now = Now();
        var counted = await NameAsync(source, now, cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        return await LockOfAsync(connection, null, counted, now) is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null;
    }

    /// <summary>Counts an attempt that begins now, unless the source is locked.</summary>
    public async Task<AttemptAdmission> BeginAsync(AttemptSource source, CancellationToken cancellation)
    {
        if (!options.Enabled)
            return new AttemptAdmission.Begun(null);
        var now = Now();
        var counted = await NameAsync(source, now, cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await AttemptStore.QueueUpAsync(connection, transaction);
        if (await LockOfAsync(connection, transaction, counted, now) is { } until)
        {
            log.Refused();
            return new AttemptAdmission.Locked(DateTimeOffset.FromUnixTimeMilliseconds(until));
        }

        var attempt = identifiers.NextUuid();
        foreach (var (_, names) in counted)
            await AttemptStore.AddAsync(connection, transaction, attempt, names[0], now);
        await transaction.CommitAsync(cancellation);
        return new AttemptAdmission.Begun(attempt);
    }

    /// <summary>Takes one attempt back: it failed for a reason that its maker had no part in.</summary>
    public async Task ForgiveAsync(string attempt, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await AttemptStore.ForgetAsync(connection, attempt);
    }

    /// <summary>Takes all attempts of a device back that has succeeded. What it shares with others keeps those of the others.</summary>
    public async Task ForgiveAllAsync(string attempt, AttemptSource source, CancellationToken cancellation)
    {
        var counted = await NameAsync(source, Now(), cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await AttemptStore.ForgetAsync(connection, attempt);
        foreach (var (subject, names) in counted.Where(entry => !entry.Subject.IsShared))
            await AttemptStore.ForgetAllAsync(connection, names);
    }

    private async Task<long?> LockOfAsync(
        System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction? transaction, IReadOnlyList<Counted> counted, long now)
    {
        var (window, lockFor) = ((long)options.Window.TotalMilliseconds, (long)options.LockFor.TotalMilliseconds);
        long? until = null;
        foreach (var (subject, names) in counted)
        {
            // A lock runs from the newest attempt, so older ones than this can neither lock nor help to.
            var begun = await AttemptStore.LatestAsync(connection, transaction, names, now - lockFor - window, subject.Limit);
            if (begun.Length == subject.Limit && begun[0] - begun[^1] <= window && begun[0] + lockFor > now)
                until = Math.Max(until ?? 0, begun[0] + lockFor);
        }

        return until;
    }

    private async Task<List<Counted>> NameAsync(AttemptSource source, long now, CancellationToken cancellation)
    {
        var counted = new List<Counted>();
        foreach (var subject in source.Subjects(options))
            counted.Add(new Counted(subject, await keys.NamesAsync(subject.Name, now, cancellation)));
        return counted;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private readonly record struct Counted(AttemptSource.Subject Subject, string[] Names);
}
