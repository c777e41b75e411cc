using Bonafide.Server.Protection;

namespace Bonafide.Server.Storage.Targets;

/// <summary>An object in both its forms: as it waits, sealed with the key of its session, and opened.</summary>
/// <param name="Sealed">For a place that is not encrypted by itself.</param>
/// <param name="Plain">What the digest is of.</param>
internal sealed record StoredContent(byte[] Sealed, byte[] Plain)
{
    public static byte[] Seal(SessionCipher cipher, string id, ReadOnlySpan<byte> plain) => cipher.Seal(plain, Context(id));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered, or of another object.</exception>
    public static byte[] Open(SessionCipher cipher, string id, ReadOnlySpan<byte> sealedBytes) => cipher.Open(sealedBytes, Context(id));

    private static string Context(string id) => "stored:" + id;
}
