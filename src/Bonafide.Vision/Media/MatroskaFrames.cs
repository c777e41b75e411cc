using System.Buffers.Binary;

namespace Bonafide.Vision.Media;

/// <summary>
/// JPEGs with their times as a Matroska stream (RFC 9559): the plainest container that carries a time for each picture through a pipe. One track of
/// V_MJPEG; one cluster, whose size is unknown until it ends, for each picture.
/// </summary>
internal static class MatroskaFrames
{
    private const byte Keyframe = 0x80;

    private static ReadOnlySpan<byte> UnknownSize => [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<VideoFrame> frames, int width, int height, CancellationToken cancellation)
    {
        await stream.WriteAsync(Head(width, height), cancellation);
        var last = -1L;
        await foreach (var frame in frames.WithCancellation(cancellation))
        {
            // Two pictures of one millisecond would be one to a player.
            last = Math.Max(last + 1, (long)frame.At.TotalMilliseconds);
            await stream.WriteAsync(ClusterHead(last, frame.Jpeg.Length), cancellation);
            await stream.WriteAsync(frame.Jpeg, cancellation);
        }
    }

    private static byte[] Head(int width, int height)
    {
        var head = Element(0x1A45DFA3, [.. Element(0x4282, "matroska"u8), .. Number(0x4287, 4), .. Number(0x4285, 2)]);
        var info = Element(0x1549A966, Number(0x2AD7B1, 1_000_000)); // Times count milliseconds.
        var video = Element(0xE0, [.. Number(0xB0, width), .. Number(0xBA, height)]);
        var track = Element(0xAE, [.. Number(0xD7, 1), .. Number(0x73C5, 1), .. Number(0x83, 1), .. Element(0x86, "V_MJPEG"u8), .. video]);
        return [.. head, .. Id(0x18538067), .. UnknownSize, .. info, .. Element(0x1654AE6B, track)];
    }

    private static byte[] ClusterHead(long milliseconds, int length)
    {
        // A SimpleBlock: track 1, no offset from the cluster's time, a key frame.
        byte[] block = [.. Id(0xA3), .. Size(4 + length), 0x81, 0, 0, Keyframe];
        var time = Number(0xE7, milliseconds);
        return [.. Id(0x1F43B675), .. Size(time.Length + block.Length + length), .. time, .. block];
    }

    private static byte[] Element(uint id, ReadOnlySpan<byte> body) => [.. Id(id), .. Size(body.Length), .. body];

    private static byte[] Number(uint id, long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return Element(id, bytes);
    }

    private static byte[] Id(uint id)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
        return bytes.AsSpan().TrimStart((byte)0).ToArray();
    }

    // Always eight bytes: a marker bit and 56 bits of size.
    private static byte[] Size(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value | 1L << 56);
        return bytes;
    }
}
