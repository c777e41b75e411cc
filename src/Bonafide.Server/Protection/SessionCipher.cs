using System.Security.Cryptography;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Protection;

/// <summary>Encrypts what belongs to one session under the session's own key; erasing the wrapped key erases the data.</summary>
internal sealed class SessionCipher(AesGcm cipher, IEntropySource entropy) : IDisposable
{
    /// <param name="plain">What to keep.</param>
    /// <param name="context">Kind and identifier, such as <c>template:…</c>; must be the same at <see cref="Open"/>.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string context) => Sealed.Seal(cipher, plain, context, entropy);

    /// <exception cref="CryptographicException">Altered, or sealed for another session or context.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string context) => Sealed.Open(cipher, sealedBytes, context);

    public void Dispose() => cipher.Dispose();
}
