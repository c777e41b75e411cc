using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Protection;
using Bonafide.Vision.Media;

namespace Bonafide.Server.Storage.Spool;

/// <summary>
/// A frame as it lies in a spool: its time in ticks and the JPEG, sealed. The spool and the frame's place in it are authenticated, so that frames
/// cannot be moved, left out or repeated.
/// </summary>
internal static class SpooledFrame
{
    private const int TimeSize = sizeof(long);

    /// <summary>More than any live frame that is taken in.</summary>
    public const int MaxSize = 2 * 1024 * 1024;

    public static byte[] Seal(AesGcm cipher, string spool, int place, TimeSpan at, ReadOnlySpan<byte> jpeg, IEntropySource entropy)
    {
        var plain = new byte[TimeSize + jpeg.Length];
        BinaryPrimitives.WriteInt64LittleEndian(plain, at.Ticks);
        jpeg.CopyTo(plain.AsSpan(TimeSize));
        return Sealed.Seal(cipher, plain, Context(spool, place), entropy);
    }

    /// <exception cref="CryptographicException">Altered, or of another place.</exception>
    public static VideoFrame Open(AesGcm cipher, string spool, int place, ReadOnlySpan<byte> record)
    {
        var plain = Sealed.Open(cipher, record, Context(spool, place));
        if (plain.Length < TimeSize)
            throw new CryptographicException("A frame without a time.");
        return new VideoFrame(TimeSpan.FromTicks(BinaryPrimitives.ReadInt64LittleEndian(plain)), plain.AsMemory(TimeSize));
    }

    private static string Context(string spool, int place) => string.Create(CultureInfo.InvariantCulture, $"frame:{spool}:{place}");
}
