using System.Data.Common;
using System.Text.Json;
using Bonafide.Server.Analyses;
using Bonafide.Server.Persistence;
using Bonafide.Server.Webhooks;
using Dapper;

namespace Bonafide.Server.Folders;

/// <summary>Folders with their media and analyses. A row whose data key is erased is gone for every reader.</summary>
internal sealed class FolderStore(IDatabase database, WebhookQueue webhooks)
{
    private const string Columns = "id, tenant, meta_data, data_key, created, updated, expires";
    private const string MediumColumns = "id, folder_id, position, name, kind, content_type, tags, meta_data, capsule, sha256, size, created";
    private const string AnalysisColumns = "id, folder_id, position, kind, state, resolution, error, meta_data, results, created";
    private const string Alive = "data_key IS NOT NULL AND expires > @now";

    /// <param name="folder">What is kept.</param>
    /// <param name="dataKey">Its wrapped key.</param>
    /// <param name="message">What is owed to a receiver once the folder can be read; null for nothing.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task AddAsync(Folder folder, byte[] dataKey, WebhookMessage? message, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO folders ({Columns}, state, resolution) VALUES (@Id, @Tenant, @MetaData, @DataKey, @Created, @Updated, @Expires, @State, @Resolution)",
            new
            {
                folder.Id,
                folder.Tenant,
                folder.MetaData,
                DataKey = dataKey,
                folder.Created,
                folder.Updated,
                folder.Expires,
                State = folder.State.ToString(),
                Resolution = folder.Resolution.ToString(),
            },
            transaction);
        await IndexAsync(connection, transaction, folder.Id, folder.MetaData);
        await InsertAsync(connection, transaction, folder, folder.Media);
        await InsertAsync(connection, transaction, folder.Analyses, 0);
        if (message is not null)
            await webhooks.AddAsync(connection, transaction, message);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Adds analyses to a folder, whose resolution follows.</summary>
    /// <param name="folder">The folder with them.</param>
    /// <param name="made">How many of its analyses, the last ones, are new.</param>
    /// <param name="media">Which of its media are new.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task AddAnalysesAsync(Folder folder, int made, IReadOnlyList<FolderMedium> media, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await InsertAsync(connection, transaction, folder, media);
        await InsertAsync(connection, transaction, folder.Analyses.TakeLast(made), folder.Analyses.Count - made);
        await connection.ExecuteAsync(
            "UPDATE folders SET state = @State, resolution = @Resolution, updated = @Updated WHERE id = @Id",
            new { folder.Id, folder.Updated, State = folder.State.ToString(), Resolution = folder.Resolution.ToString() },
            transaction);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<(Folder Folder, byte[] DataKey)?> FindAsync(string id, string tenant, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<FolderRow>(
            $"SELECT {Columns} FROM folders WHERE id = @id AND tenant = @tenant AND {Alive}", new { id, tenant, now });
        return row is null ? null : ((await FillAsync(connection, [row]))[0], row.DataKey!);
    }

    /// <returns>The folders, newest first, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<Folder> Folders, int Total)> ListAsync(FolderQuery query, long now, CancellationToken cancellation)
    {
        var (where, values) = Conditions(query, now);
        await using var connection = await database.OpenAsync(cancellation);
        var total = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM folders WHERE {where}", values);
        var rows = await connection.QueryAsync<FolderRow>(
            $"SELECT {Columns} FROM folders WHERE {where} ORDER BY created DESC, id LIMIT @limit OFFSET @offset", values);
        return (await FillAsync(connection, [.. rows]), total);
    }

    /// <returns>The folder that a medium or an analysis belongs to; null when there is none of this owner.</returns>
    public async Task<string?> OwnerAsync(string part, string id, string tenant, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<string>(
            $"SELECT f.id FROM folders f JOIN {part} p ON p.folder_id = f.id WHERE p.id = @id AND f.tenant = @tenant", new { id, tenant });
    }

    public async Task SetMetaDataAsync(string table, string id, string folderId, string metaData, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // The folder first, as erasing it does: two that wait for each other would both fail.
        await connection.ExecuteAsync("UPDATE folders SET updated = @now WHERE id = @folderId", new { folderId, now }, transaction);
        await connection.ExecuteAsync($"UPDATE {table} SET meta_data = @metaData WHERE id = @id", new { id, metaData }, transaction);
        if (table == FolderTable.Folders)
            await IndexAsync(connection, transaction, folderId, metaData);
        await transaction.CommitAsync(cancellation);
    }

    private static (string Where, DynamicParameters Values) Conditions(FolderQuery query, long now)
    {
        var values = new DynamicParameters(new { now, tenant = query.Tenant, limit = query.Limit, offset = query.Offset });
        var where = $"tenant = @tenant AND {Alive}";
        void And(string condition, string name, object value)
        {
            where += $" AND {condition}";
            values.Add(name, value);
        }

        if (query.FolderId is { } id)
            And("id = @id", "id", id);
        if (query.CreatedFrom is { } from)
            And("created >= @from", "from", from);
        if (query.CreatedTo is { } to)
            And("created <= @to", "to", to);
        if (query.Resolution is { } resolution)
            And("resolution = @resolution", "resolution", resolution.ToString());
        foreach (var (i, meta) in query.Meta.Index())
        {
            And($"EXISTS (SELECT 1 FROM folder_meta m WHERE m.folder_id = folders.id AND m.name = @name{i} AND m.value = @value{i})", $"name{i}", meta.Key);
            values.Add($"value{i}", meta.Value);
        }

        return (where, values);
    }

    private static async Task<IReadOnlyList<Folder>> FillAsync(DbConnection connection, IReadOnlyList<FolderRow> rows)
    {
        var ids = new AnyOf(rows.Select(row => row.Id));
        var media = (await connection.QueryAsync<MediumRow>(
            $"SELECT {MediumColumns} FROM folder_media WHERE folder_id IN @ids ORDER BY position", new { ids })).ToLookup(row => row.FolderId);
        var analyses = (await connection.QueryAsync<AnalysisRow>(
            $"SELECT {AnalysisColumns} FROM folder_analyses WHERE folder_id IN @ids ORDER BY position", new { ids })).ToLookup(row => row.FolderId);
        return [.. rows.Select(row => row.ToFolder(media[row.Id], analyses[row.Id]))];
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, Folder folder, IReadOnlyList<FolderMedium> media)
    {
        foreach (var (i, medium) in folder.Media.Index().Where(place => media.Contains(place.Item)))
        {
            await connection.ExecuteAsync(
                $"INSERT INTO folder_media ({MediumColumns}) VALUES (@Id, @FolderId, @Position, @Name, @Kind, @ContentType, @Tags, @MetaData, @Capsule, @Sha256, @Size, @Created)",
                MediumRow.Of(medium, folder.Id, i),
                transaction);
        }
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, IEnumerable<FolderAnalysis> analyses, int from)
    {
        foreach (var (i, analysis) in analyses.Index())
        {
            await connection.ExecuteAsync(
                $"INSERT INTO folder_analyses ({AnalysisColumns}) VALUES (@Id, @FolderId, @Position, @Kind, @State, @Resolution, @Error, @MetaData, @Results, @Created)",
                AnalysisRow.Of(analysis, from + i),
                transaction);
        }
    }

    private static async Task IndexAsync(DbConnection connection, DbTransaction transaction, string folderId, string metaData)
    {
        await connection.ExecuteAsync("DELETE FROM folder_meta WHERE folder_id = @folderId", new { folderId }, transaction);
        using var document = JsonDocument.Parse(metaData);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            await connection.ExecuteAsync(
                "INSERT INTO folder_meta (folder_id, name, value) VALUES (@folderId, @name, @value)",
                new { folderId, name = member.Name, value = member.Value.ToString() },
                transaction);
        }
    }
}

/// <summary>The tables whose rows carry metadata; part of statements, so never a caller's words.</summary>
internal static class FolderTable
{
    public const string Folders = "folders";
    public const string Media = "folder_media";
    public const string Analyses = "folder_analyses";
}
