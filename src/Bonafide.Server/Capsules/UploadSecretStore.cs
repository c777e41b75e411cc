using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Capsules;

/// <summary>The rows of <c>upload_secrets</c>.</summary>
internal sealed class UploadSecretStore(IDatabase database)
{
    private const string Columns = "session_id, secret, expires, used";

    public async Task AddAsync(UploadSecretRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync($"INSERT INTO upload_secrets ({Columns}) VALUES (@SessionId, @Secret, @Expires, @Used)", row);
    }

    public async Task<UploadSecretRow?> FindAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<UploadSecretRow>(
            $"SELECT {Columns} FROM upload_secrets WHERE session_id = @sessionId", new { sessionId });
    }

    /// <summary>Uses a secret up; of any number of simultaneous calls, on any number of nodes, one wins.</summary>
    public async Task<bool> SpendAsync(string sessionId, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE upload_secrets SET used = @now WHERE session_id = @sessionId AND used IS NULL AND expires > @now", new { sessionId, now }) == 1;
    }
}
