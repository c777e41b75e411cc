using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Access.Lockout;

/// <summary>The rows of <c>lockout_attempts</c>.</summary>
internal static class AttemptStore
{
    // One row, since two that are locked in changing order could lock out each other; and the older, since at the turn of the day some know no newer.
    private const string Lock = "UPDATE lockout_keys SET day = day WHERE day = (SELECT MIN(day) FROM lockout_keys)";

    /// <summary>Lets one count at a time, on any node: of many attempts at once, none may overlook the others.</summary>
    public static async Task QueueUpAsync(DbConnection connection, DbTransaction transaction)
    {
        // The row may be erased while this waits for it; the next one then is the oldest.
        if (await connection.ExecuteAsync(Lock, transaction: transaction) == 0)
            await connection.ExecuteAsync(Lock, transaction: transaction);
    }

    public static Task AddAsync(DbConnection connection, DbTransaction transaction, string attempt, string subject, long begun) =>
        connection.ExecuteAsync(
            "INSERT INTO lockout_attempts (attempt, subject, begun) VALUES (@attempt, @subject, @begun)", new { attempt, subject, begun }, transaction);

    /// <returns>When the subject's latest attempts began, the newest first.</returns>
    public static async Task<long[]> LatestAsync(DbConnection connection, DbTransaction? transaction, string[] names, long since, int limit) =>
        [.. await connection.QueryAsync<long>(
            "SELECT begun FROM lockout_attempts WHERE subject IN @names AND begun > @since ORDER BY begun DESC LIMIT @limit",
            new { names = new AnyOf(names), since, limit },
            transaction)];

    public static Task ForgetAsync(DbConnection connection, string attempt) =>
        connection.ExecuteAsync("DELETE FROM lockout_attempts WHERE attempt = @attempt", new { attempt });

    public static Task ForgetAllAsync(DbConnection connection, string[] names) =>
        connection.ExecuteAsync("DELETE FROM lockout_attempts WHERE subject IN @names", new { names = new AnyOf(names) });
}
