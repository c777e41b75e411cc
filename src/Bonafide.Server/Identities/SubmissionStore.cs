using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Identities;

/// <summary>The rows of <c>submissions</c>.</summary>
internal sealed class SubmissionStore(IDatabase database)
{
    private const string Columns = "id, identity_id, number, kind, type, session_id, face_id, security_level, status, level, score, fault, created, evaluated";

    /// <summary>The columns of a submission in a query that names the table otherwise.</summary>
    public static string ColumnsOf(string table) => string.Join(", ", Columns.Split(", ").Select(column => $"{table}.{column}"));

    /// <summary>Adds a submission after all others of its identity.</summary>
    public static Task AddAsync(DbConnection connection, DbTransaction transaction, Submission submission) =>
        connection.ExecuteAsync(
            $"INSERT INTO submissions ({Columns}) VALUES (@Id, @IdentityId, "
            + "(SELECT COALESCE(MAX(number), 0) + 1 FROM submissions WHERE identity_id = @IdentityId), @kind, @Type, @SessionId, @FaceId, "
            + "@securityLevel, @status, @Level, @Score, @fault, @Created, @Evaluated)",
            new
            {
                submission.Id,
                submission.IdentityId,
                kind = submission.Kind.ToString(),
                submission.Type,
                submission.SessionId,
                submission.FaceId,
                securityLevel = submission.SecurityLevel.ToString(),
                status = submission.Status.ToString(),
                submission.Level,
                submission.Score,
                fault = submission.Fault?.ToString(),
                submission.Created,
                submission.Evaluated,
            },
            transaction);

    /// <summary>Stores a decision, unless something else was decided since the submission was read.</summary>
    /// <returns>False when it was.</returns>
    public static async Task<bool> DecideAsync(DbConnection connection, DbTransaction transaction, Submission before, Submission after) =>
        await connection.ExecuteAsync(
            "UPDATE submissions SET status = @status, level = @Level, score = @Score, fault = @fault, face_id = @FaceId, evaluated = @Evaluated "
            + "WHERE id = @Id AND status = @was AND session_id IS NOT NULL",
            new
            {
                after.Id,
                status = after.Status.ToString(),
                after.Level,
                after.Score,
                fault = after.Fault?.ToString(),
                after.FaceId,
                after.Evaluated,
                was = before.Status.ToString(),
            },
            transaction) == 1;

    public static Task<int> CountAsync(DbConnection connection, DbTransaction transaction, string identityId) =>
        connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM submissions WHERE identity_id = @identityId", new { identityId }, transaction);

    /// <returns>All of an identity, oldest first.</returns>
    public static async Task<IReadOnlyList<Submission>> ListAsync(DbConnection connection, DbTransaction? transaction, string identityId) =>
        [.. await connection.QueryAsync<Submission>(
            $"SELECT {Columns} FROM submissions WHERE identity_id = @identityId ORDER BY number", new { identityId }, transaction)];

    /// <summary>Notes that what is biometric of a submission is erased.</summary>
    public static Task EraseAsync(DbConnection connection, DbTransaction transaction, string identityId, long now) =>
        connection.ExecuteAsync(
            "UPDATE submissions SET session_id = NULL, face_id = NULL, score = NULL, level = NULL, status = 'Invalid', fault = 'ConsentEnded', evaluated = @now "
            + "WHERE identity_id = @identityId AND session_id IS NOT NULL",
            new { identityId, now },
            transaction);

    public async Task<IReadOnlyList<Submission>> ListAsync(string identityId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await ListAsync(connection, null, identityId);
    }

    public async Task<Submission?> FindAsync(string identityId, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Submission>(
            $"SELECT {Columns} FROM submissions WHERE id = @id AND identity_id = @identityId", new { id, identityId });
    }

    /// <returns>Portraits whose capture is over and that nobody looked at yet.</returns>
    public async Task<IReadOnlyList<Submission>> FindCapturedAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<Submission>(
            $"SELECT {Columns} FROM submissions WHERE status = 'Processing' AND session_id IN (SELECT session_id FROM results) ORDER BY created LIMIT @limit",
            new { limit })];
    }

    /// <returns>Identities that keep something biometric though the consent to it does not hold any more.</returns>
    public async Task<IReadOnlyList<string>> FindWithoutConsentAsync(long now, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>(
            "SELECT DISTINCT identity_id FROM submissions s WHERE session_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM consents c "
            + "WHERE c.identity_id = s.identity_id AND c.type = 'PORTRAIT' AND c.approved = 1 AND c.valid_from <= @now AND (c.valid_to IS NULL OR c.valid_to > @now) "
            + "AND c.number = (SELECT MAX(number) FROM consents WHERE identity_id = c.identity_id AND type = 'PORTRAIT')) LIMIT @limit",
            new { now, limit })];
    }
}
