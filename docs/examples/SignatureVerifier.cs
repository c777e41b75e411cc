using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bonafide.Examples;

/// <summary>Checks the signature of an answer with nothing but the base class library.</summary>
public static class SignatureVerifier
{
    /// <returns>The signed payload: the answer without its signature. Use it, and nothing of what stood beside it.</returns>
    /// <exception cref="CryptographicException">The signature is not good.</exception>
    public static async Task<byte[]> VerifyAsync(HttpClient server, string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var parts = document.RootElement.GetProperty("signature").GetString()!.Split('.');
        if (parts.Length != 3)
            throw new CryptographicException("The signature is not good: it has not three parts.");

        using var key = RSA.Create();
        key.ImportParameters(await TrustedKeyAsync(server, parts[0]));
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        return key.VerifyData(signed, Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            ? Decode(parts[1])
            : throw new CryptographicException("The signature is not good.");
    }

    // The keys come from the server that is trusted, never from the signature itself.
    private static async Task<RSAParameters> TrustedKeyAsync(HttpClient server, string header)
    {
        using var claims = JsonDocument.Parse(Decode(header));
        if (claims.RootElement.GetProperty("alg").GetString() != "RS256")
            throw new CryptographicException("The signature is not good: another algorithm.");
        using var jwks = JsonDocument.Parse(await server.GetByteArrayAsync(new Uri("/.well-known/jwks.json", UriKind.Relative)));
        foreach (var key in jwks.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.GetProperty("kid").GetString() == claims.RootElement.GetProperty("kid").GetString())
                return new RSAParameters { Modulus = Decode(key.GetProperty("n").GetString()!), Exponent = Decode(key.GetProperty("e").GetString()!) };
        }

        throw new CryptographicException("The signature is not good: the server does not know its key.");
    }

    private static byte[] Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException exception)
        {
            throw new CryptographicException("The signature is not good: it is not base64url.", exception);
        }
    }
}
