using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>Checks a compact JWS against a published key.</summary>
public static class JwsCheck
{
    public static bool IsSignedBy(string token, JsonElement key)
    {
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
        var end = token.LastIndexOf('.');
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes(token[..end]), Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}
