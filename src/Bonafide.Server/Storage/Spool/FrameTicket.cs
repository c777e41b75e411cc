using System.Buffers.Binary;
using System.Security.Cryptography;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Storage.Spool;

/// <summary>What is needed to make a video of spooled frames; lies in the database, sealed with the key of the session.</summary>
/// <param name="Key">The key of the frames.</param>
/// <param name="Width">Of the first frame, pixels.</param>
/// <param name="Height">Of the first frame, pixels.</param>
internal sealed record FrameTicket(byte[] Key, int Width, int Height)
{
    public const int KeySize = 32;
    private const int Size = KeySize + 2 * sizeof(int);

    public byte[] Seal(SessionCipher cipher, string id)
    {
        Span<byte> plain = stackalloc byte[Size];
        Key.CopyTo(plain);
        BinaryPrimitives.WriteInt32LittleEndian(plain[KeySize..], Width);
        BinaryPrimitives.WriteInt32LittleEndian(plain[(KeySize + sizeof(int))..], Height);
        var ticket = cipher.Seal(plain, Context(id));
        CryptographicOperations.ZeroMemory(plain);
        return ticket;
    }

    /// <exception cref="CryptographicException">Altered, or of another spool.</exception>
    public static FrameTicket Open(SessionCipher cipher, string id, ReadOnlySpan<byte> ticket)
    {
        var plain = cipher.Open(ticket, Context(id));
        return new FrameTicket(
            plain[..KeySize],
            BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(KeySize)),
            BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(KeySize + sizeof(int))));
    }

    private static string Context(string id) => "spool:" + id;
}
