using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Sessions;

/// <summary>Who captures a session, decided by single conditional updates: of any number of simultaneous takers one wins.</summary>
internal sealed class SessionHolds(IDatabase database)
{
    /// <summary>Takes a session that waits, or whose last holder let its hold run out.</summary>
    public async Task<bool> TakeAsync(string id, string holder, long now, long until, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE sessions SET state = 'Capturing', holder = @holder, held_until = @until "
            + "WHERE id = @id AND expires > @now AND data_key IS NOT NULL AND (state = 'Created' OR (state = 'Capturing' AND held_until <= @now))",
            new { id, holder, now, until }) == 1;
    }

    public async Task<bool> RenewAsync(string id, string holder, long until, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE sessions SET held_until = @until WHERE id = @id AND state = 'Capturing' AND holder = @holder", new { id, holder, until }) == 1;
    }

    public async Task<bool> ReleaseAsync(string id, string holder, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE sessions SET state = 'Created', holder = NULL, held_until = NULL WHERE id = @id AND state = 'Capturing' AND holder = @holder",
            new { id, holder }) == 1;
    }

    /// <summary>For the start of a server that has the database to itself: whatever was being captured was cut off.</summary>
    public async Task<int> ReleaseAllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync("UPDATE sessions SET state = 'Created', holder = NULL, held_until = NULL WHERE state = 'Capturing'");
    }
}
