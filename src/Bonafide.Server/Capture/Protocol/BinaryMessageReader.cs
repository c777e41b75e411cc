using System.Buffers.Binary;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>Reads binary messages: a 16-byte header and media. Never throws on what a client sends, never copies the media.</summary>
internal static class BinaryMessageReader
{
    /// <summary>First byte of a live frame.</summary>
    public const byte LiveFrameKind = 1;

    /// <summary>First byte of a still chunk.</summary>
    public const byte StillChunkKind = 2;

    private const byte Hidden = 1;
    private const byte NotUpright = 2;
    private const byte AfterHalt = 4;
    private const byte Last = 1;
    private static readonly double LongestCapture = TimeSpan.FromDays(1).TotalMilliseconds;

    public static ParsedMessage Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > CaptureProtocol.MaxBinaryBytes)
            return ParsedMessage.Broken("A binary message holds at most 1 MiB.");
        if (bytes.Length < CaptureProtocol.HeaderBytes)
            return ParsedMessage.Broken("A binary message begins with a header of 16 bytes.");
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[2..]) != 0)
            return ParsedMessage.Broken("The reserved bytes of a binary header must be 0.");

        return bytes.Span[0] switch
        {
            LiveFrameKind => ReadLiveFrame(bytes),
            StillChunkKind => ReadStillChunk(bytes),
            _ => ParsedMessage.Broken("A binary message is of kind 1 (live frame) or 2 (still chunk)."),
        };
    }

    private static ParsedMessage ReadLiveFrame(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        var frameId = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var milliseconds = BinaryPrimitives.ReadDoubleLittleEndian(header[8..]);
        if (frameId == 0)
            return ParsedMessage.Broken("Frame ids start at 1.");
        if (!(milliseconds >= 0 && milliseconds <= LongestCapture))
            return ParsedMessage.Broken("The capture time of a frame must be a number of milliseconds since begin.");

        return new LiveFrame(
            frameId,
            TimeSpan.FromMilliseconds(milliseconds),
            (header[1] & Hidden) != 0,
            (header[1] & NotUpright) != 0,
            (header[1] & AfterHalt) != 0,
            bytes[CaptureProtocol.HeaderBytes..]);
    }

    private static ParsedMessage ReadStillChunk(ReadOnlyMemory<byte> bytes)
    {
        var header = bytes.Span;
        var media = bytes[CaptureProtocol.HeaderBytes..];
        if (media.Length > CaptureProtocol.MaxChunkBytes)
            return ParsedMessage.Broken("A still chunk carries at most 64 KiB.");

        return new StillChunk(
            BinaryPrimitives.ReadUInt32LittleEndian(header[4..]),
            (header[1] & Last) != 0,
            BinaryPrimitives.ReadUInt32LittleEndian(header[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[12..]),
            media);
    }
}
