using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Signing;

/// <summary>
/// The key that signs answers: RSA of 3072 bits with a self-signed certificate, both made on first start under <c>keys/</c> with mode 0600. To use
/// a certificate of an authority, replace both files.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private const int Bits = 3072;
    private const int Years = 10;

    private readonly RSA _key;

    public SigningKey(DataFolder folder, TimeProvider time)
    {
        var (keyPath, certificatePath) = (Path.Combine(folder.Keys, "signing-key.pem"), Path.Combine(folder.Keys, "signing-certificate.pem"));
        if (!File.Exists(certificatePath))
            Create(keyPath, certificatePath, time);
        try
        {
            Certificate = X509Certificate2.CreateFromPemFile(certificatePath, keyPath);
            _key = Certificate.GetRSAPrivateKey() ?? throw new CryptographicException("It is not an RSA certificate.");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException)
        {
            throw new StartupException($"The signing key cannot be read from {folder.Keys}: {exception.Message} Restore both files, or remove both to have new ones made.", exception);
        }

        var parameters = _key.ExportParameters(includePrivateParameters: false);
        (Modulus, Exponent) = (parameters.Modulus!, parameters.Exponent!);
        Id = Thumbprint();
    }

    public X509Certificate2 Certificate { get; }

    public byte[] Modulus { get; }

    public byte[] Exponent { get; }

    /// <summary>Thumbprint of the public key (RFC 7638).</summary>
    public string Id { get; }

    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256; the same bytes always give the same signature.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data) => _key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose()
    {
        _key.Dispose();
        Certificate.Dispose();
    }

    private string Thumbprint()
    {
        var members = $$"""{"e":"{{Base64.Url(Exponent)}}","kty":"RSA","n":"{{Base64.Url(Modulus)}}"}""";
        return Base64.Url(SHA256.HashData(Encoding.UTF8.GetBytes(members)));
    }

    private static void Create(string keyPath, string certificatePath, TimeProvider time)
    {
        using var key = RSA.Create(Bits);
        var request = new CertificateRequest("CN=Bonafide response signing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddYears(Years));
        File.Delete(keyPath);
        PrivateFiles.WriteNew(keyPath, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        PrivateFiles.WriteNew(certificatePath, Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));
    }
}
