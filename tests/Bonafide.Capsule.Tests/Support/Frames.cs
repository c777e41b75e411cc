using System.Buffers.Binary;
using Bonafide.Capsule.Header;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>A capsule cut into its header and its chunks, to be put together otherwise.</summary>
internal sealed record Frames(byte[] Header, IReadOnlyList<byte[]> Chunks)
{
    public static Frames Of(byte[] capsule)
    {
        var at = HeaderLayout.SessionId + capsule[HeaderLayout.SessionIdLength] + 2 * HeaderLayout.TagSize;
        var header = capsule[..at];
        var chunks = new List<byte[]>();
        while (at < capsule.Length)
        {
            var size = 9 + BinaryPrimitives.ReadInt32BigEndian(capsule.AsSpan(at + 5)) + 16;
            chunks.Add(capsule[at..(at + size)]);
            at += size;
        }

        return new Frames(header, chunks);
    }

    public byte[] With(params IEnumerable<byte[]> chunks) => [.. Header, .. chunks.SelectMany(chunk => chunk)];
}
