using Bonafide.Server.Hosting;

namespace Bonafide.Server.Media;

/// <summary>Files under <c>media/ab/{session}/{object}</c>; the two letters keep every folder small.</summary>
internal sealed class FileMediaStore(DataFolder folder) : IMediaStore
{
    public Task WriteAsync(MediaAddress address, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(FolderOf(address.SessionId));
        return PrivateFiles.WriteAsync(PathOf(address), content, cancellation);
    }

    public async Task<byte[]?> ReadAsync(MediaAddress address, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(address), cancellation);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task DeleteAsync(MediaAddress address, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(address)))
            File.Delete(PathOf(address));
        return Task.CompletedTask;
    }

    public Task DeleteSessionAsync(string sessionId, CancellationToken cancellation)
    {
        var path = FolderOf(sessionId);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Task.CompletedTask;
    }

    private string PathOf(MediaAddress address) => Path.Combine(FolderOf(address.SessionId), Checked(address.MediaId));

    private string FolderOf(string sessionId) => Path.Combine(folder.Media, Checked(sessionId)[..2], sessionId);

    // Identifiers are ours, but a path is built from them: nothing but a canonical UUID may become one.
    private static string Checked(string id) =>
        Guid.TryParseExact(id, "D", out _) ? id : throw new ArgumentException("Not an identifier of the media store.", nameof(id));
}
