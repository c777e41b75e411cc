using System.Data.Common;
using Dapper;

namespace Bonafide.Server.Access.Lockout;

/// <summary>The rows of <c>lockout_attempts</c>.</summary>
internal static class AttemptStore
{
    /// <summary>Lets one count at a time, on any node: of many attempts at once, none may overlook the others.</summary>
    public static Task QueueUpAsync(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteAsync("UPDATE lockout_keys SET day = day", transaction: transaction);

    public static Task AddAsync(DbConnection connection, DbTransaction transaction, string attempt, string subject, long begun) =>
        connection.ExecuteAsync(
            "INSERT INTO lockout_attempts (attempt, subject, begun) VALUES (@attempt, @subject, @begun)", new { attempt, subject, begun }, transaction);

    /// <returns>When the subject's latest attempts began, the newest first.</returns>
    public static async Task<long[]> LatestAsync(DbConnection connection, DbTransaction? transaction, string[] names, long since, int limit) =>
        [.. await connection.QueryAsync<long>(
            "SELECT begun FROM lockout_attempts WHERE subject IN @names AND begun > @since ORDER BY begun DESC LIMIT @limit",
            new { names, since, limit },
            transaction)];

    public static Task ForgetAsync(DbConnection connection, string attempt) =>
        connection.ExecuteAsync("DELETE FROM lockout_attempts WHERE attempt = @attempt", new { attempt });

    public static Task ForgetAllAsync(DbConnection connection, string[] names) =>
        connection.ExecuteAsync("DELETE FROM lockout_attempts WHERE subject IN @names", new { names });
}
