using System.Buffers.Binary;

namespace Bonafide.Server.Tests.Capture.Protocol;

/// <summary>Builds binary messages as docs/protocol.md lays them out, apart from the code under test.</summary>
internal static class BinaryMessages
{
    public static byte[] LiveFrame(uint frameId, double milliseconds, ReadOnlySpan<byte> jpeg, byte flags = 0)
    {
        var message = Header(1, flags, frameId, jpeg);
        BinaryPrimitives.WriteDoubleLittleEndian(message.AsSpan(8), milliseconds);
        return message;
    }

    public static byte[] StillChunk(uint frameId, uint offset, uint total, ReadOnlySpan<byte> part, bool last)
    {
        var message = Header(2, last ? (byte)1 : (byte)0, frameId, part);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(8), offset);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(12), total);
        return message;
    }

    private static byte[] Header(byte kind, byte flags, uint frameId, ReadOnlySpan<byte> media)
    {
        var message = new byte[16 + media.Length];
        message[0] = kind;
        message[1] = flags;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), frameId);
        media.CopyTo(message.AsSpan(16));
        return message;
    }
}
