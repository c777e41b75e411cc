using System.Buffers.Text;

namespace Bonafide.Server.Signing;

/// <summary>Base64url without padding, as in RFC 7515.</summary>
internal static class Base64
{
    public static string Url(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
