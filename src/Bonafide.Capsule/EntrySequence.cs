using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Log;

namespace Bonafide.Capsule;

/// <summary>Gives entries their meaning: manifest first, JSON where JSON belongs, and the log beside the entries that it tells of.</summary>
internal sealed class EntrySequence(IPlaintextSource plaintext, CapsuleReaderOptions options) : IDisposable
{
    private readonly EntryReader _reader = new(plaintext, options.CheckDigests);
    private readonly LogChain _log = new();
    private CapsuleEntry? _open;
    private long _bodyBytes;
    private int _count;
    private bool _ended;
    private CapsuleException? _failure;

    public CapsuleManifest? Manifest { get; private set; }

    public ValueTask<CapsuleEntry?> NextAsync(CancellationToken cancellationToken) => GuardAsync(ReadEntryAsync, cancellationToken);

    public ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(CancellationToken cancellationToken) => GuardAsync(ReadWindowAsync, cancellationToken);

    public void Dispose() => _reader.Dispose();

    private async ValueTask<T> GuardAsync<T>(Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        if (_failure is not null)
            throw new CapsuleException(_failure.Failure, _failure.Message, _failure);
        try
        {
            return await read(cancellationToken);
        }
        catch (CapsuleException failure)
        {
            _failure = failure;
            throw;
        }
    }

    private async ValueTask<CapsuleEntry?> ReadEntryAsync(CancellationToken cancellationToken)
    {
        if (_ended)
            return null;
        while (!(await ReadWindowAsync(cancellationToken)).IsEmpty)
        {
        }

        if (await _reader.NextAsync(cancellationToken) is not { } start)
        {
            if (_count == 0)
                throw NoManifest();
            _log.OnEnd();
            _ended = true;
            return null;
        }

        return await BeginAsync(start, cancellationToken);
    }

    private async ValueTask<CapsuleEntry> BeginAsync(EntryStart start, CancellationToken cancellationToken)
    {
        if (_count == options.Limits.MaxEntries)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"The capsule has more than {options.Limits.MaxEntries} entries.");
        if ((_count == 0) != (start.Type == EntryType.Manifest))
            throw _count == 0 ? NoManifest() : Malformed("A manifest stands inside the capsule.");

        var index = _count++;
        var head = ReadHead(start);
        _bodyBytes = 0;
        if (start.Type.IsJson())
            return await ReadJsonAsync(index, start.Type, head, cancellationToken);
        _open = new CapsuleEntry(index, start.Type, head);
        return _open;
    }

    private static EntryHead ReadHead(EntryStart start)
    {
        if (start.Head.IsEmpty)
            return EntryHead.Empty;
        if (!CapsuleJson.TryRead(start.Head.Span, CapsuleJson.Default.EntryHead, out var head))
            throw Malformed("An entry's head is no JSON object as the format has it.");
        return head.Fault() is { } fault ? throw Malformed($"An entry's head is wrong: {fault}.") : head;
    }

    private async ValueTask<CapsuleEntry> ReadJsonAsync(int index, EntryType type, EntryHead head, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        while (await _reader.ReadAsync(cancellationToken) is { IsEmpty: false } window)
        {
            if (body.Length + window.Length > CapsuleFormat.MaxJsonBody)
                throw new CapsuleException(CapsuleFailure.TooLarge, $"Entry {index} holds JSON of more than {CapsuleFormat.MaxJsonBody} bytes.");
            body.Write(window.Span);
        }

        var json = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (type == EntryType.Event)
            return new CapsuleEntry(index, type, head) { Json = json, Event = ReadEvent(index, json.Span) };
        if (type == EntryType.Manifest)
            Manifest = ReadManifest(json.Span);
        else if (!CapsuleJson.IsObject(json.Span))
            throw Malformed($"Entry {index} should hold a JSON object.");
        _log.OnEntry(index, _reader.Digest, head.CapturedAt);
        return new CapsuleEntry(index, type, head) { Json = json };
    }

    private LogEvent ReadEvent(int index, ReadOnlySpan<byte> json)
    {
        if (!CapsuleJson.TryRead(json, CapsuleJson.Default.LogEvent, out var logged))
            throw Malformed($"Entry {index} should hold an event.");
        _log.OnEvent(index, logged, _reader.Digest);
        return logged;
    }

    private static CapsuleManifest ReadManifest(ReadOnlySpan<byte> json) =>
        CapsuleJson.TryRead(json, CapsuleJson.Default.CapsuleManifest, out var manifest) && manifest.Format == CapsuleFormat.Version
            ? manifest
            : throw NoManifest();

    private async ValueTask<ReadOnlyMemory<byte>> ReadWindowAsync(CancellationToken cancellationToken)
    {
        if (_open is null)
            return default;
        var window = await _reader.ReadAsync(cancellationToken);
        _bodyBytes += window.Length;
        if (_bodyBytes > options.Limits.MaxEntryBytes)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"Entry {_open.Index} has more than {options.Limits.MaxEntryBytes} bytes.");
        if (window.IsEmpty)
        {
            _log.OnEntry(_open.Index, _reader.Digest, _open.Head.CapturedAt);
            _open = null;
        }

        return window;
    }

    private static CapsuleException NoManifest() => new(CapsuleFailure.ManifestMissing, "The capsule does not begin with a manifest.");

    private static CapsuleException Malformed(string message) => new(CapsuleFailure.EntryMalformed, message);
}
