namespace Bonafide.Server.Storage.Targets;

/// <summary>A place where evidence lies.</summary>
internal interface IStorageTarget
{
    /// <summary>Puts an object, or replaces it by the same.</summary>
    /// <exception cref="StorageException">It did not work.</exception>
    Task PutAsync(StoredObject item, StoredContent content, CancellationToken cancellation);

    /// <summary>Erases an object; no error when it is gone already.</summary>
    /// <exception cref="StorageException">It did not work.</exception>
    Task DeleteAsync(StoredObject item, CancellationToken cancellation);
}
