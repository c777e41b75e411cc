using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Capsule.Chunks;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Header;
using Bonafide.Capsule.Hpke;
using Bonafide.Capsule.Keys;
using Bonafide.Capsule.Log;

namespace Bonafide.Capsule;

/// <summary>
/// Seals a capsule into a stream, entry by entry, in memory that does not grow with it. What is written without <see cref="SealAsync"/> at the end
/// never opens as whole. Not thread-safe.
/// </summary>
public sealed class CapsuleWriter : IDisposable
{
    private readonly ChunkWriter _chunks;
    private readonly EntryWriter _entries;
    private readonly LogWriter _log;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _count;
    private bool _sealed;

    private CapsuleWriter(ChunkWriter chunks, TimeProvider time)
    {
        _chunks = chunks;
        _entries = new EntryWriter(chunks);
        _log = new LogWriter(time);
    }

    /// <summary>Writes the header and the manifest.</summary>
    /// <param name="output">Takes the capsule; written asynchronously and left open.</param>
    /// <param name="recipient">The key to seal to.</param>
    /// <param name="session">The session to seal for.</param>
    /// <param name="manifest">What the capsule is.</param>
    /// <param name="options">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<CapsuleWriter> CreateAsync(
        Stream output,
        CapsulePublicKey recipient,
        CapsuleSession session,
        CapsuleManifest manifest,
        CapsuleWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(manifest);
        options ??= new CapsuleWriterOptions();
        var (header, content) = MakeHeader(recipient, session, options);
        await output.WriteAsync(header, cancellationToken);
        var writer = new CapsuleWriter(new ChunkWriter(output, new HpkeChunkCipher(content)), options.Time);
        await writer.AddJsonAsync(EntryType.Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, CapsuleJson.Default.CapsuleManifest), cancellationToken);
        return writer;
    }

    /// <summary>Adds a media entry and its event.</summary>
    /// <param name="type">Frame, video or file.</param>
    /// <param name="head">What is known of it.</param>
    /// <param name="body">Its bytes; read to the end.</param>
    /// <param name="cancellationToken">Gives up; the capsule cannot be continued then.</param>
    public async ValueTask AddAsync(EntryType type, EntryHead head, Stream body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(body);
        if (type.IsJson() || !type.IsKnown())
            throw new ArgumentException("Frame, video and file are added from a stream.", nameof(type));
        if (head.Fault() is { } fault)
            throw new ArgumentException($"The head is wrong: {fault}.", nameof(head));

        await BeginAsync(type, head, cancellationToken);
        int read;
        while ((read = await body.ReadAsync(_buffer, cancellationToken)) > 0)
            await _entries.WriteAsync(_buffer.AsMemory(0, read), cancellationToken);
        await EndAsync(cancellationToken);
    }

    /// <summary>Adds a device or challenge entry and its event.</summary>
    /// <param name="type">Device or challenge.</param>
    /// <param name="content">A JSON object.</param>
    /// <param name="cancellationToken">Gives up; the capsule cannot be continued then.</param>
    public ValueTask AddAsync(EntryType type, JsonElement content, CancellationToken cancellationToken = default)
    {
        if (type is not (EntryType.Device or EntryType.Challenge) || content.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("Device and challenge are added as JSON objects.", nameof(type));
        return AddJsonAsync(type, JsonSerializer.SerializeToUtf8Bytes(content, CapsuleJson.Default.JsonElement), cancellationToken);
    }

    /// <summary>Adds an event to the log.</summary>
    /// <param name="name">What happened: 1 to 64 of the characters A-Z a-z 0-9 . - _.</param>
    /// <param name="data">More about it.</param>
    /// <param name="cancellationToken">Gives up; the capsule cannot be continued then.</param>
    public ValueTask LogAsync(string name, JsonElement? data = null, CancellationToken cancellationToken = default)
    {
        if (!LogEvents.IsName(name) || name is LogEvents.EntryAdded or LogEvents.Sealed)
            throw new ArgumentException("Not the name of an event, or one of the writer's own.", nameof(name));
        return WriteEventAsync(_log.Next(name) with { Data = data }, cancellationToken);
    }

    /// <summary>Ends the log and the capsule.</summary>
    /// <param name="cancellationToken">Gives up; the capsule cannot be continued then.</param>
    public async ValueTask SealAsync(CancellationToken cancellationToken = default)
    {
        await WriteEventAsync(_log.Next(LogEvents.Sealed) with { Entries = _count }, cancellationToken);
        await _chunks.CompleteAsync(cancellationToken);
        _sealed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _entries.Dispose();
        _chunks.Dispose();
        CryptographicOperations.ZeroMemory(_buffer);
    }

    private static (byte[] Header, HpkeContext Content) MakeHeader(
        CapsulePublicKey recipient, CapsuleSession session, CapsuleWriterOptions options)
    {
        var ephemeral = DhKem.DerivePrivateKey(options.KeyMaterial());
        var shared = DhKem.Encap(ephemeral, recipient.Bytes, out var encapsulated)
            ?? throw new InvalidOperationException("A checked key was refused.");
        var bound = HeaderWriter.Bound(recipient.Id, encapsulated, session.Id);
        var content = CapsuleBinding.Content(shared, bound, session);
        byte[] tagged = [.. bound, .. CapsuleBinding.SessionTag(content)];
        byte[] header = [.. tagged, .. CapsuleBinding.HeaderTag(shared, bound, tagged)];
        CryptographicOperations.ZeroMemory(ephemeral);
        CryptographicOperations.ZeroMemory(shared);
        return (header, content);
    }

    private async ValueTask AddJsonAsync(EntryType type, byte[] json, CancellationToken cancellationToken)
    {
        CheckJson(json);
        await BeginAsync(type, EntryHead.Empty, cancellationToken);
        await _entries.WriteAsync(json, cancellationToken);
        await EndAsync(cancellationToken);
    }

    private async ValueTask BeginAsync(EntryType type, EntryHead head, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        byte[] bytes = head == EntryHead.Empty ? [] : JsonSerializer.SerializeToUtf8Bytes(head, CapsuleJson.Default.EntryHead);
        if (bytes.Length > CapsuleFormat.MaxEntryHead)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"An entry's head has at most {CapsuleFormat.MaxEntryHead} bytes.");
        await _entries.BeginAsync(type, bytes, cancellationToken);
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        var digest = await _entries.EndAsync(cancellationToken);
        var index = _count++;
        await WriteEventAsync(_log.Next(LogEvents.EntryAdded) with { Entry = index, Digest = Convert.ToHexStringLower(digest) }, cancellationToken);
    }

    private async ValueTask WriteEventAsync(LogEvent logged, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(logged, CapsuleJson.Default.LogEvent);
        CheckJson(json);
        await BeginAsync(EntryType.Event, EntryHead.Empty, cancellationToken);
        await _entries.WriteAsync(json, cancellationToken);
        _log.Wrote(await _entries.EndAsync(cancellationToken));
        _count++;
    }

    // What no reader would take is not sealed in the first place.
    private static void CheckJson(byte[] json)
    {
        if (json.Length > CapsuleFormat.MaxJsonBody)
            throw new CapsuleException(CapsuleFailure.TooLarge, $"JSON in a capsule has at most {CapsuleFormat.MaxJsonBody} bytes, not {json.Length}.");
        if (!CapsuleJson.IsObject(json))
            throw new CapsuleException(CapsuleFailure.TooLarge, $"JSON in a capsule nests at most {CapsuleFormat.MaxJsonDepth} deep and has no member twice.");
    }
}
