using System.Security.Cryptography;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Protection;

/// <summary>Makes and unwraps the keys of sessions.</summary>
internal sealed class SessionCiphers(MasterKey master, IEntropySource entropy)
{
    private const int KeySize = 32;

    /// <summary>A fresh key for a session, wrapped as it is stored.</summary>
    public byte[] NewWrappedKey(string sessionId)
    {
        Span<byte> key = stackalloc byte[KeySize];
        entropy.Fill(key);
        var wrapped = master.Wrap(key, sessionId, entropy);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    public SessionCipher Open(string sessionId, ReadOnlySpan<byte> wrappedKey)
    {
        var key = master.Unwrap(wrappedKey, sessionId);
        var cipher = new SessionCipher(new AesGcm(key, Sealed.TagSize), entropy);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}
