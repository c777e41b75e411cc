using System.Text;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule.Header;

/// <summary>Lays out a clear header.</summary>
internal static class HeaderWriter
{
    /// <summary>The header up to its tags.</summary>
    public static byte[] Bound(CapsuleKeyId keyId, ReadOnlySpan<byte> encapsulatedKey, string sessionId)
    {
        var bytes = new byte[HeaderLayout.SessionId + sessionId.Length];
        HeaderLayout.Magic.CopyTo(bytes, 0);
        bytes[HeaderLayout.Version] = CapsuleFormat.Version;
        keyId.Write(bytes.AsSpan(HeaderLayout.KeyId));
        encapsulatedKey.CopyTo(bytes.AsSpan(HeaderLayout.EncapsulatedKey, HeaderLayout.EncapsulatedKeySize));
        bytes[HeaderLayout.SessionIdLength] = (byte)sessionId.Length;
        Encoding.ASCII.GetBytes(sessionId, bytes.AsSpan(HeaderLayout.SessionId));
        return bytes;
    }
}
