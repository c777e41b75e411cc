using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Licences;

/// <summary>
/// The key that signs what is said of licences: P-256, in <c>keys/license-key.pem</c> with mode 0600, made on first use. SDKs are built with its public half,
/// which is why it is short and apart from the key that signs answers: the one can change its certificate without the other being built anew.
/// </summary>
internal sealed class LicenceKey : IDisposable
{
    private readonly Lazy<ECDsa> _key;

    public LicenceKey(DataFolder folder) => _key = new Lazy<ECDsa>(() => Open(Path.Combine(folder.Keys, "license-key.pem")));

    /// <summary>The public half: SubjectPublicKeyInfo in base64.</summary>
    public string Public => Convert.ToBase64String(_key.Value.ExportSubjectPublicKeyInfo());

    /// <summary>ECDSA with SHA-256, the two numbers one after the other as JWS wants them.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        // One ECDsa serves one caller at a time.
        lock (_key)
            return _key.Value.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private static ECDsa Open(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new StartupException(
                $"The licence key {path} cannot be read: {exception.Message} Restore it from a backup; with another key, every SDK that was built with this one refuses its licence.", exception);
        }
    }

    private static void Create(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            PrivateFiles.WriteNew(path, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        }
        catch (IOException) when (File.Exists(path))
        {
            // The server and the command line came at the same time, and the other one made it.
        }
    }
}
