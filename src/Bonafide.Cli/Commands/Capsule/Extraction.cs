using Bonafide.Capsule;
using Bonafide.Capsule.Entries;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>Writes entries into a hidden folder beside their place, and into their place only when the whole capsule proved right.</summary>
internal sealed class Extraction : IDisposable
{
    private const string Log = "log.jsonl";

    private readonly string _folder;
    private readonly string _hidden;

    // Two names that differ only in case are one file on some disks.
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { Log };
    private readonly List<string> _order = [];
    private readonly FileStream _log;

    public Extraction(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _hidden = Directory.CreateDirectory(Path.Combine(folder, $".opening-{Environment.ProcessId}")).FullName;
        _log = File.Create(Path.Combine(_hidden, Log));
    }

    public async Task TakeAsync(CapsuleEntry entry, CapsuleReader reader, CancellationToken cancellation)
    {
        if (entry.Type == EntryType.Event)
        {
            await _log.WriteAsync(entry.Json, cancellation);
            _log.WriteByte((byte)'\n');
            return;
        }

        var name = UniqueName(entry);
        _order.Add(name);
        await using var file = new FileStream(Path.Combine(_hidden, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (entry.Type.IsJson())
            await file.WriteAsync(entry.Json, cancellation);
        else
            await reader.CopyBodyAsync(file, cancellation);
    }

    /// <summary>Moves everything into place. Call it only when the reader came to its end.</summary>
    /// <exception cref="IOException">A file of the same name is there already; then nothing was moved.</exception>
    public IReadOnlyList<string> Release()
    {
        _log.Dispose();
        var files = _order.Append(Log).Select(name => (From: Path.Combine(_hidden, name), To: Path.Combine(_folder, name))).ToList();
        if (files.Find(file => Path.Exists(file.To)) is { To: { } taken })
            throw new IOException($"{taken} exists already; choose an empty folder.");
        foreach (var (from, to) in files)
            File.Move(from, to);
        return [.. files.Select(file => file.To)];
    }

    public void Dispose()
    {
        _log.Dispose();
        Directory.Delete(_hidden, recursive: true);
    }

    private string UniqueName(CapsuleEntry entry)
    {
        var name = entry.Head.Name ?? Fallback(entry);
        if (_names.Add(name))
            return name;
        name = $"{entry.Index:D6}-{name}";
        return _names.Add(name) ? name : throw new CapsuleException(CapsuleFailure.EntryMalformed, "Two entries want the same file name.");
    }

    private static string Fallback(CapsuleEntry entry) => entry.Type switch
    {
        EntryType.Manifest => "manifest.json",
        EntryType.Device or EntryType.Challenge => $"{entry.Type.ToString().ToLowerInvariant()}-{entry.Index:D6}.json",
        EntryType.Frame => $"frame-{entry.Index:D6}{Ending(entry.Head.ContentType)}",
        EntryType.Video => $"video-{entry.Index:D6}{Ending(entry.Head.ContentType)}",
        _ => $"file-{entry.Index:D6}.bin",
    };

    private static string Ending(string? contentType) => contentType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        _ => ".bin",
    };
}
