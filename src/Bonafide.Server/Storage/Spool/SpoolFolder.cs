using System.Collections.Concurrent;
using System.Text;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Storage.Spool;

/// <summary>
/// <c>spool/</c> in the data folder: what waits to be encoded or stored, all of it sealed. It belongs to this node, and knows how full it is.
/// </summary>
internal sealed class SpoolFolder
{
    private const string FramesSuffix = ".frames";
    private const string ObjectSuffix = ".object";

    private readonly string _path;
    private readonly StorageOptions _options;
    private readonly ConcurrentDictionary<string, bool> _open = new(StringComparer.Ordinal);
    private long _bytes;

    public SpoolFolder(DataFolder folder, StorageOptions options, Identifiers identifiers)
    {
        _path = Path.Combine(folder.Root, "spool");
        _options = options;
        PrivateFiles.CreateFolder(_path);
        Node = ReadNode(Path.Combine(_path, "node"), identifiers);
        _bytes = new DirectoryInfo(_path).EnumerateFiles().Sum(file => file.Length);
    }

    /// <summary>The name of this node's disk.</summary>
    public string Node { get; }

    /// <summary>Bytes that wait.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public string FramesOf(string id) => Path.Combine(_path, Checked(id) + FramesSuffix);

    public string ObjectOf(string id) => Path.Combine(_path, Checked(id) + ObjectSuffix);

    /// <summary>Makes room for more bytes.</summary>
    /// <returns>False when the folder is as full as it may be.</returns>
    public bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= _options.MaxSpoolBytes)
            return true;
        Interlocked.Add(ref _bytes, -bytes);
        return false;
    }

    /// <summary>Gives back room that was reserved and not used.</summary>
    public void Free(long bytes) => Interlocked.Add(ref _bytes, -bytes);

    /// <summary>Writes an object that waits to be stored; it appears complete or not at all. Room for it is taken whether there is any or not.</summary>
    public async Task WriteObjectAsync(string id, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        // One that is written again, after a crash in mid-encoding, counts once.
        Delete(ObjectOf(id));
        await PrivateFiles.WriteAsync(ObjectOf(id), content, cancellation);
        Interlocked.Add(ref _bytes, content.Length);
    }

    /// <returns>Null when it is gone.</returns>
    public async Task<byte[]?> ReadObjectAsync(string id, CancellationToken cancellation) =>
        File.Exists(ObjectOf(id)) ? await File.ReadAllBytesAsync(ObjectOf(id), cancellation) : null;

    public void DeleteFrames(string id) => Delete(FramesOf(id));

    /// <summary>Erases all that waits under a name.</summary>
    public void Delete(string id, bool framesToo)
    {
        if (framesToo)
            DeleteFrames(id);
        Delete(ObjectOf(id));
    }

    /// <summary>Keeps the sweeper off what no row knows of yet.</summary>
    public void Begin(string id) => _open[id] = true;

    public void End(string id) => _open.TryRemove(id, out _);

    /// <returns>Names under which something waits that nobody works on. Looked up before the rows are, or a capture that ends between would be lost.</returns>
    public IReadOnlyList<string> Idle() => [.. new DirectoryInfo(_path).EnumerateFiles()
        .Select(file => file.Name.Split('.')[0])
        .Where(id => Guid.TryParseExact(id, "D", out _) && !_open.ContainsKey(id))
        .Distinct(StringComparer.Ordinal)];

    private void Delete(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return;
        var length = file.Length;
        file.Delete();
        Free(length);
    }

    private static string ReadNode(string path, Identifiers identifiers)
    {
        if (!File.Exists(path))
            PrivateFiles.WriteNew(path, Encoding.ASCII.GetBytes(identifiers.NextUuid()));
        return Checked(File.ReadAllText(path));
    }

    private static string Checked(string id) =>
        Guid.TryParseExact(id, "D", out _) ? id : throw new ArgumentException("Not a name of the spool.", nameof(id));
}
