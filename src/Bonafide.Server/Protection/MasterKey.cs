using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Protection;

/// <summary>
/// The key that wraps the keys of the sessions: 256 random bits in <c>keys/master.key</c>, mode 0600, made on first start. Whoever backs up the
/// data folder without this file backs up nothing that can be read.
/// </summary>
internal sealed class MasterKey : IDisposable
{
    private const int Size = 32;
    private readonly AesGcm _cipher;

    // One AesGcm serves one caller at a time; two at once would seal keys that nobody can ever open.
    private readonly Lock _gate = new();

    public MasterKey(DataFolder folder, IEntropySource entropy)
    {
        var path = Path.Combine(folder.Keys, "master.key");
        if (!File.Exists(path))
            Create(path, entropy);
        var key = File.ReadAllBytes(path);
        if (key.Length != Size)
            throw new StartupException($"{path} is damaged: it has {key.Length} bytes instead of {Size}. Restore it from a backup; without it nothing stored can be read.");
        _cipher = new AesGcm(key, Sealed.TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Encrypts a session's key; bound to the session, so that it cannot be moved to another.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> key, string sessionId, IEntropySource entropy)
    {
        lock (_gate)
            return Sealed.Seal(_cipher, key, sessionId, entropy);
    }

    /// <exception cref="CryptographicException">The master key is another, or the row was altered.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string sessionId)
    {
        lock (_gate)
            return Sealed.Open(_cipher, wrapped, sessionId);
    }

    public void Dispose() => _cipher.Dispose();

    private static void Create(string path, IEntropySource entropy)
    {
        Span<byte> key = stackalloc byte[Size];
        entropy.Fill(key);
        PrivateFiles.WriteNew(path, key);
        CryptographicOperations.ZeroMemory(key);
    }
}
