using System.Text;

namespace Bonafide.Capsule.Header;

/// <summary>Parses the clear header; knows nothing of keys or ciphers. Reads no byte beyond the header.</summary>
internal static class HeaderReader
{
    public static async ValueTask<CapsuleHeader> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var buffer = new byte[HeaderLayout.MaxSize];
        var start = buffer.AsMemory(0, HeaderLayout.Version);
        if (await source.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken) < start.Length
            || !start.Span.SequenceEqual(HeaderLayout.Magic))
        {
            throw new CapsuleException(CapsuleFailure.NotACapsule, "The bytes do not begin like a capsule.");
        }

        await FillAsync(source, buffer.AsMemory(HeaderLayout.Version, 1), cancellationToken);
        if (buffer[HeaderLayout.Version] != CapsuleFormat.Version)
        {
            throw new CapsuleException(
                CapsuleFailure.UnknownVersion, $"The capsule has version {buffer[HeaderLayout.Version]}; this reader knows {CapsuleFormat.Version}.");
        }

        await FillAsync(source, buffer.AsMemory(HeaderLayout.KeyId, HeaderLayout.SessionId - HeaderLayout.KeyId), cancellationToken);
        var idLength = buffer[HeaderLayout.SessionIdLength];
        if (idLength is 0 or > CapsuleFormat.MaxSessionId)
            throw Altered($"The session's id would have {idLength} bytes; 1 to {CapsuleFormat.MaxSessionId} are allowed.");

        await FillAsync(source, buffer.AsMemory(HeaderLayout.SessionId, idLength + 2 * HeaderLayout.TagSize), cancellationToken);
        var id = Encoding.Latin1.GetString(buffer, HeaderLayout.SessionId, idLength);
        if (!CapsuleSession.IsId(id))
            throw Altered("The session's id has a character that an id cannot have.");
        return new CapsuleHeader(buffer[..(HeaderLayout.SessionId + idLength + 2 * HeaderLayout.TagSize)], id);
    }

    private static async ValueTask FillAsync(Stream source, Memory<byte> part, CancellationToken cancellationToken)
    {
        if (await source.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken) < part.Length)
            throw Altered("The capsule ends inside its header.");
    }

    private static CapsuleException Altered(string message) => new(CapsuleFailure.HeaderAltered, message);
}
