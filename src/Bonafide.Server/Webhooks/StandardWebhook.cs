using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bonafide.Server.Webhooks;

/// <summary>The headers of Standard Webhooks 1.0, symmetric: HMAC-SHA256 over identifier, time and body.</summary>
internal static class StandardWebhook
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    public static string Sign(ReadOnlySpan<byte> secret, string id, long seconds, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed));
    }
}
