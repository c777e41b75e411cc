using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Collections;

/// <summary>The rows of <c>collections</c> and <c>collection_people</c>.</summary>
internal sealed class CollectionStore(IDatabase database)
{
    private const string Columns = "id, tenant, alias, data_key, created";
    private const string PersonColumns = "id, collection_id, meta_data, mode, template, created";

    /// <returns>False when the owner has a list of this name already.</returns>
    public async Task<bool> AddAsync(CollectionRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            $"INSERT INTO collections ({Columns}) VALUES (@Id, @Tenant, @Alias, @DataKey, @Created) ON CONFLICT (tenant, alias) DO NOTHING", row) == 1;
    }

    public async Task<IReadOnlyList<CollectionRow>> ListAsync(string tenant, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<CollectionRow>($"SELECT {Columns} FROM collections WHERE tenant = @tenant ORDER BY created, id", new { tenant })];
    }

    /// <param name="name">Its identifier or its name.</param>
    /// <param name="tenant">Its owner.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<CollectionRow?> FindAsync(string name, string tenant, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryFirstOrDefaultAsync<CollectionRow>(
            $"SELECT {Columns} FROM collections WHERE tenant = @tenant AND (id = @name OR alias = @name) ORDER BY CASE WHEN id = @name THEN 0 ELSE 1 END", new { name, tenant });
    }

    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("DELETE FROM collections WHERE id = @id", new { id });
    }

    public async Task AddPersonAsync(PersonRow row, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO collection_people ({PersonColumns}) VALUES (@Id, @CollectionId, @MetaData, @Mode, @Template, @Created)", row);
    }

    public async Task<IReadOnlyList<PersonRow>> PeopleAsync(string collectionId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<PersonRow>(
            $"SELECT {PersonColumns} FROM collection_people WHERE collection_id = @collectionId ORDER BY created, id", new { collectionId })];
    }

    /// <returns>False when there is no such person.</returns>
    public async Task<bool> DeletePersonAsync(string collectionId, string personId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "DELETE FROM collection_people WHERE id = @personId AND collection_id = @collectionId", new { collectionId, personId }) == 1;
    }
}
