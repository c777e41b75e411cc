using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Media;

/// <summary>The rows of <c>media</c>.</summary>
internal sealed class MediaIndex(IDatabase database)
{
    private const string Columns = "id, session_id, kind, content_type, sha256, size, created";

    public static Task InsertAsync(DbConnection connection, DbTransaction transaction, MediaRow row) =>
        connection.ExecuteAsync(
            $"INSERT INTO media ({Columns}) VALUES (@Id, @SessionId, @Kind, @ContentType, @Sha256, @Size, @Created)", row, transaction);

    public async Task<MediaRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<MediaRow>($"SELECT {Columns} FROM media WHERE id = @id", new { id });
    }
}
