using System.Security.Cryptography;
using System.Text;

namespace Bonafide.Capsule.Hpke;

/// <summary>LabeledExtract and LabeledExpand over HKDF-SHA256 (RFC 9180, section 4).</summary>
internal static class LabeledKdf
{
    private static readonly byte[] Version = Encoding.ASCII.GetBytes("HPKE-v1");

    public static byte[] Extract(ReadOnlySpan<byte> suiteId, ReadOnlySpan<byte> salt, string label, ReadOnlySpan<byte> inputKey)
    {
        byte[] labeled = [.. Version, .. suiteId, .. Encoding.ASCII.GetBytes(label), .. inputKey];
        var result = new byte[HpkeSuite.SecretSize];
        HKDF.Extract(HashAlgorithmName.SHA256, labeled, salt, result);
        CryptographicOperations.ZeroMemory(labeled);
        return result;
    }

    public static byte[] Expand(ReadOnlySpan<byte> suiteId, ReadOnlySpan<byte> secret, string label, ReadOnlySpan<byte> info, int length)
    {
        byte[] labeled = [(byte)(length >> 8), (byte)length, .. Version, .. suiteId, .. Encoding.ASCII.GetBytes(label), .. info];
        var result = new byte[length];
        HKDF.Expand(HashAlgorithmName.SHA256, secret, result, labeled);
        return result;
    }
}
