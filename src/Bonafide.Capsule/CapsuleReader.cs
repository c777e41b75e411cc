using Bonafide.Capsule.Chunks;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Header;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule;

/// <summary>
/// Opens a capsule from a stream, entry by entry, in memory that does not grow with it. Everything is checked on the way; a capsule is whole only once
/// <see cref="ReadEntryAsync"/> has returned null. The first failure is final. Not thread-safe.
/// </summary>
public sealed class CapsuleReader : IDisposable
{
    private readonly ChunkReader _chunks;
    private readonly EntrySequence _entries;

    private CapsuleReader(CapsuleHeader header, ChunkReader chunks, CapsuleReaderOptions options)
    {
        Header = header;
        _chunks = chunks;
        _entries = new EntrySequence(chunks, options);
    }

    /// <summary>The clear header, by now proven.</summary>
    public CapsuleHeader Header { get; }

    /// <summary>The manifest; null until the first entry was read.</summary>
    public CapsuleManifest? Manifest => _entries.Manifest;

    /// <summary>Reads the clear header, without any key and without proof.</summary>
    /// <param name="source">The capsule.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">Not a capsule, an unknown version, or a header that no sealer writes.</exception>
    public static ValueTask<CapsuleHeader> ReadHeaderAsync(Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return HeaderReader.ReadAsync(source, cancellationToken);
    }

    /// <summary>Reads the header, finds key and session, and proves both.</summary>
    /// <param name="source">The capsule, from its first byte; read asynchronously and left open.</param>
    /// <param name="keys">The recipient's keys.</param>
    /// <param name="sessions">Finds the session's secret.</param>
    /// <param name="options">Limits and checks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">The capsule is refused.</exception>
    public static async ValueTask<CapsuleReader> OpenAsync(
        Stream source,
        CapsuleKeyRing keys,
        ICapsuleSessions sessions,
        CapsuleReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var header = await ReadHeaderAsync(source, cancellationToken);
        return await OpenAsync(header, new StreamFeed(source), keys, sessions, options, cancellationToken);
    }

    /// <summary>The same for a capsule that lies in memory, which spares copying it.</summary>
    /// <param name="capsule">The capsule; it must not change while it is read.</param>
    /// <param name="keys">The recipient's keys.</param>
    /// <param name="sessions">Finds the session's secret.</param>
    /// <param name="options">Limits and checks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">The capsule is refused.</exception>
    public static async ValueTask<CapsuleReader> OpenAsync(
        ReadOnlyMemory<byte> capsule,
        CapsuleKeyRing keys,
        ICapsuleSessions sessions,
        CapsuleReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var start = capsule[..Math.Min(capsule.Length, HeaderLayout.MaxSize)].ToArray();
        var header = await ReadHeaderAsync(new MemoryStream(start), cancellationToken);
        return await OpenAsync(header, new MemoryFeed(capsule[header.Size..]), keys, sessions, options, cancellationToken);
    }

    /// <summary>The next entry; null once the whole capsule has been read and found right. What is left of the body before is read and checked.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">The capsule is refused.</exception>
    public ValueTask<CapsuleEntry?> ReadEntryAsync(CancellationToken cancellationToken = default) => _entries.NextAsync(cancellationToken);

    /// <summary>The next bytes of a media entry's body; valid until the next call. Empty at its end, by when its digest was checked.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">The capsule is refused.</exception>
    public ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(CancellationToken cancellationToken = default) => _entries.ReadBodyAsync(cancellationToken);

    /// <summary>Reads the rest of the body into a stream.</summary>
    /// <param name="destination">Takes the bytes, each after its tag was checked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CapsuleException">The capsule is refused.</exception>
    public async ValueTask CopyBodyAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        while (await ReadBodyAsync(cancellationToken) is { IsEmpty: false } bytes)
            await destination.WriteAsync(bytes, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _entries.Dispose();
        _chunks.Dispose();
    }

    private static async ValueTask<CapsuleReader> OpenAsync(
        CapsuleHeader header,
        IByteFeed feed,
        CapsuleKeyRing keys,
        ICapsuleSessions sessions,
        CapsuleReaderOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(sessions);
        options ??= new CapsuleReaderOptions();
        var content = await CapsuleOpening.OpenAsync(header, keys, sessions, cancellationToken);
        return new CapsuleReader(header, new ChunkReader(feed, new HpkeChunkCipher(content), options.Limits.MaxBytes), options);
    }
}
