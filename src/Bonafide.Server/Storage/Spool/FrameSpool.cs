using System.Buffers.Binary;
using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Storage.Spool;

/// <summary>
/// The frames of one running capture on the disk, each sealed under a key that is in memory alone until the capture has an outcome: what a crash
/// leaves behind can be read by nobody. A disk that fails costs the video and not the capture.
/// </summary>
internal sealed class FrameSpool(SpoolFolder folder, long maxBytes, string id, IEntropySource entropy, StorageLog log, string session) : IAsyncDisposable
{
    private readonly byte[] _key = NewKey(entropy);
    private AesGcm? _cipher;
    private FileStream? _file;
    private long _written;
    private bool _closed;
    private bool _kept;

    public string Id => id;

    public int Frames { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Adds a frame that was decoded before; beyond the limits it is left out, and so is all that follows.</summary>
    public async ValueTask AddAsync(TimeSpan at, int width, int height, ReadOnlyMemory<byte> jpeg)
    {
        if (_closed)
            return;
        var record = SpooledFrame.Seal(Cipher(), id, Frames, at, jpeg.Span, entropy);
        var bytes = sizeof(int) + record.Length;
        if (_written + bytes > maxBytes || !folder.TryReserve(bytes))
        {
            _closed = true;
            log.FramesCut(session, Frames);
            return;
        }

        try
        {
            await WriteAsync(record);
            _written += bytes;
            Frames++;
            (Width, Height) = Frames == 1 ? (width, height) : (Width, Height);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            folder.Free(bytes);
            _closed = true;
            log.FramesLost(exception, session);
        }
    }

    /// <summary>Closes the file on the disk.</summary>
    /// <returns>What makes a video of it; null when there is no frame.</returns>
    public async Task<SpooledFrames?> CompleteAsync()
    {
        _closed = true;
        if (_file is null || Frames == 0)
            return null;
        try
        {
            await _file.FlushAsync();
            _file.Flush(flushToDisk: true);
            // The encoder may come for it before this capture is over.
            await _file.DisposeAsync();
            return new SpooledFrames(new FrameTicket(_key, Width, Height), id, Frames, Keep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.FramesLost(exception, session);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        _cipher?.Dispose();
        CryptographicOperations.ZeroMemory(_key);
        if (_file is null)
            return;
        try
        {
            await _file.DisposeAsync();
            if (!_kept)
                Discard();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be erased now is without a key, and the sweeper comes by.
            log.FramesLost(exception, session);
        }
        finally
        {
            folder.End(id);
        }
    }

    // By our own count, since a failed write may have left a part.
    private void Discard()
    {
        File.Delete(folder.FramesOf(id));
        folder.Free(_written);
    }

    private void Keep() => _kept = true;

    private AesGcm Cipher() => _cipher ??= new AesGcm(_key, Sealed.TagSize);

    private async Task WriteAsync(byte[] record)
    {
        if (_file is null)
        {
            folder.Begin(id);
            _file = PrivateFiles.Create(folder.FramesOf(id));
        }

        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
        await _file.WriteAsync(length);
        await _file.WriteAsync(record);
    }

    private static byte[] NewKey(IEntropySource entropy)
    {
        var key = new byte[FrameTicket.KeySize];
        entropy.Fill(key);
        return key;
    }
}
