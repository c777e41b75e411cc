using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Bonafide.Server.Protection;
using Bonafide.Vision.Media;

namespace Bonafide.Server.Storage.Spool;

/// <summary>Reads frames back, one at a time.</summary>
internal static class FrameSpoolReader
{
    /// <exception cref="StorageException">The file is gone, altered, cut short or too long.</exception>
    public static async IAsyncEnumerable<VideoFrame> ReadAsync(
        string path, string id, byte[] key, int frames, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = Open(path);
        using var cipher = new AesGcm(key, Sealed.TagSize);
        for (var place = 0; place < frames; place++)
            yield return await ReadAsync(file, cipher, id, place, cancellation);
        if (file.Position != file.Length)
            throw Altered();
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageException(StorageFailure.Lost, "The frames of a video are no longer in the spool.");
        }
    }

    private static async Task<VideoFrame> ReadAsync(FileStream file, AesGcm cipher, string id, int place, CancellationToken cancellation)
    {
        var head = new byte[sizeof(int)];
        try
        {
            await file.ReadExactlyAsync(head, cancellation);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head);
            if (length is < 0 or > SpooledFrame.MaxSize)
                throw Altered();
            var record = new byte[length];
            await file.ReadExactlyAsync(record, cancellation);
            return SpooledFrame.Open(cipher, id, place, record);
        }
        catch (Exception exception) when (exception is CryptographicException or EndOfStreamException)
        {
            throw Altered();
        }
    }

    private static StorageException Altered() => new(StorageFailure.Altered, "The frames of a video were altered in the spool.");
}
