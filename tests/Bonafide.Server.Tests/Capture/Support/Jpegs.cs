using System.Buffers.Binary;

namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>JPEGs that lie.</summary>
internal static class Jpegs
{
    /// <summary>The same picture whose frame header claims another size.</summary>
    public static byte[] Claiming(byte[] jpeg, ushort width, ushort height)
    {
        var lie = jpeg.ToArray();
        for (var at = 2; lie[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(lie.AsSpan(at + 2)))
        {
            if (lie[at + 1] is not (0xC0 or 0xC2))
                continue;
            BinaryPrimitives.WriteUInt16BigEndian(lie.AsSpan(at + 5), height);
            BinaryPrimitives.WriteUInt16BigEndian(lie.AsSpan(at + 7), width);
            return lie;
        }

        throw new InvalidOperationException("The JPEG has no frame header.");
    }
}
