using System.Data.Common;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Faces;

/// <summary>The rows of <c>faces</c>.</summary>
internal sealed class FaceStore(IDatabase database)
{
    private const string Columns =
        "id, session_id, media_id, friendly_name, image_type, digest, mode, quality, quarter_turns, box_x, box_y, box_width, box_height, "
        + "eye_x1, eye_y1, eye_x2, eye_y2, template, created";

    public static Task InsertAsync(DbConnection connection, DbTransaction transaction, FaceRow row) =>
        connection.ExecuteAsync(
            $"INSERT INTO faces ({Columns}) VALUES (@Id, @SessionId, @MediaId, @FriendlyName, @ImageType, @Digest, @Mode, @Quality, @QuarterTurns, "
            + "@BoxX, @BoxY, @BoxWidth, @BoxHeight, @EyeX1, @EyeY1, @EyeX2, @EyeY2, @Template, @Created)",
            row,
            transaction);

    /// <summary>Lets one face be added at a time, on any node: of many at once, none may overlook the others.</summary>
    public static Task QueueUpAsync(DbConnection connection, DbTransaction transaction, string sessionId) =>
        connection.ExecuteAsync("UPDATE sessions SET created = created WHERE id = @sessionId", new { sessionId }, transaction);

    public static Task<int> CountAsync(DbConnection connection, DbTransaction transaction, string sessionId) =>
        connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM faces WHERE session_id = @sessionId", new { sessionId }, transaction);

    public async Task<FaceRow?> FindAsync(string sessionId, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<FaceRow>(
            $"SELECT {Columns} FROM faces WHERE id = @id AND session_id = @sessionId", new { id, sessionId });
    }

    public async Task<IReadOnlyList<FaceRow>> ListAsync(string sessionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<FaceRow>(
            $"SELECT {Columns} FROM faces WHERE session_id = @sessionId ORDER BY created, id", new { sessionId })];
    }

    public async Task DeleteAsync(FaceRow face, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // In the order in which erasing the session reaches them: two that wait for each other would both fail.
        await connection.ExecuteAsync("DELETE FROM media WHERE id = @MediaId", face, transaction);
        await connection.ExecuteAsync("DELETE FROM faces WHERE id = @Id", face, transaction);
        await transaction.CommitAsync(cancellation);
    }
}
