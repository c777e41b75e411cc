using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Folders;

/// <summary>Finds what belongs to an owner. Someone else's, an expired and an invented one look alike.</summary>
internal sealed class FolderFinder(FolderStore store, TimeProvider time)
{
    private static readonly Refusal Unknown = Refusal.NotFound(
        "There is nothing of this identifier for this owner: it was never made, has expired, was erased, or belongs to another.");

    public async Task<Outcome<OwnedFolder>> FindAsync(string folderId, string tenant, CancellationToken cancellation) =>
        await store.FindAsync(folderId, tenant, Now, cancellation) is (var folder, var key) ? new OwnedFolder(folder, key) : Unknown;

    /// <summary>The folder that something is part of.</summary>
    /// <param name="table">Where its parts are, see <see cref="FolderTable"/>.</param>
    /// <param name="id">The part, or the folder itself.</param>
    /// <param name="tenant">Its owner.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<Outcome<OwnedFolder>> FindByPartAsync(string table, string id, string tenant, CancellationToken cancellation)
    {
        var folderId = table == FolderTable.Folders ? id : await store.OwnerAsync(table, id, tenant, cancellation);
        return folderId is null ? Unknown : await FindAsync(folderId, tenant, cancellation);
    }

    public Task<(IReadOnlyList<Folder> Folders, int Total)> ListAsync(FolderQuery query, CancellationToken cancellation) => store.ListAsync(query, Now, cancellation);

    public Task SetMetaDataAsync(string table, string id, string folderId, string metaData, CancellationToken cancellation) =>
        store.SetMetaDataAsync(table, id, folderId, metaData, Now, cancellation);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>A folder, and the wrapped key of its media.</summary>
internal sealed record OwnedFolder(Folder Folder, byte[] DataKey);
