using System.Security.Cryptography;
using System.Text;

namespace Bonafide.Server.Telemetry;

/// <summary>A short name of a session for logs. The session id itself is a capability and is never logged.</summary>
internal static class SessionTag
{
    private const int Bytes = 4;

    /// <summary>Eight hexadecimal digits that are the same for the same session and open nothing.</summary>
    public static string Of(string sessionId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(sessionId), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
