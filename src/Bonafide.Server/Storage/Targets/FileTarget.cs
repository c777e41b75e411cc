using Bonafide.Server.Hosting;

namespace Bonafide.Server.Storage.Targets;

/// <summary>A folder. The key is the path in it.</summary>
internal sealed class FileTarget(DataFolder folder, StorageOptions options) : IStorageTarget
{
    public const string Region = "local";
    public const string Bucket = "evidence";

    private readonly string _root = Path.GetFullPath(options.Files.Path ?? Path.Combine(folder.Root, Bucket));

    public async Task PutAsync(StoredObject item, StoredContent content, CancellationToken cancellation)
    {
        try
        {
            var path = PathOf(item);
            PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
            await PrivateFiles.WriteAsync(path, options.Files.Sealed ? content.Sealed : content.Plain, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.Disk, exception.Message);
        }
    }

    public Task DeleteAsync(StoredObject item, CancellationToken cancellation)
    {
        try
        {
            var path = PathOf(item);
            if (File.Exists(path))
                File.Delete(path);
            DeleteEmpty(Path.GetDirectoryName(path)!);
            return Task.CompletedTask;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFailure.Disk, exception.Message);
        }
    }

    /// <returns>Null when there is no such file.</returns>
    public async Task<byte[]?> ReadAsync(StoredObject item, CancellationToken cancellation) =>
        File.Exists(PathOf(item)) ? await File.ReadAllBytesAsync(PathOf(item), cancellation) : null;

    // The session's folder goes with its last object.
    private static void DeleteEmpty(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    // Keys are ours, but one comes back from the database before it becomes a path.
    private string PathOf(StoredObject item)
    {
        var path = Path.GetFullPath(Path.Combine(_root, item.ObjectKey));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("Not a key of the evidence folder.", nameof(item));
    }
}
