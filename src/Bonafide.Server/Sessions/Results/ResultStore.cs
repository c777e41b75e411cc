using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Sessions.Results;

/// <summary>The rows of <c>results</c>.</summary>
internal sealed class ResultStore(IDatabase database)
{
    private const string Columns = "session_id, status, diagnostic, best_face_id, age, user_agent, device, policy, evidence, observations, created";

    public static Task InsertAsync(DbConnection connection, DbTransaction transaction, ResultRow row) =>
        connection.ExecuteAsync(
            $"INSERT INTO results ({Columns}) VALUES (@SessionId, @Status, @Diagnostic, @BestFaceId, @Age, @UserAgent, @Device, @Policy, @Evidence, "
            + "@Observations, @Created)",
            new
            {
                row.SessionId,
                Status = row.Status.ToString(),
                row.Diagnostic,
                row.BestFaceId,
                row.Age,
                row.UserAgent,
                row.Device,
                row.Policy,
                row.Evidence,
                row.Observations,
                row.Created,
            },
            transaction);

    public async Task<ResultRow?> FindAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<ResultRow>($"SELECT {Columns} FROM results WHERE session_id = @sessionId", new { sessionId });
    }
}
