using System.Numerics;
using System.Text;

namespace Bonafide.Server.Entropy;

/// <summary>Draws identifiers that cannot be guessed.</summary>
internal sealed class Identifiers(IEntropySource entropy)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>A version 4 UUID (RFC 9562, 5.4) in its canonical lower-case form: 122 random bits.</summary>
    public string NextUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    /// <summary>256 random bits in 43 letters and digits: survives a double click, a shell and a URL unquoted.</summary>
    public string NextSecret()
    {
        Span<byte> bytes = stackalloc byte[32];
        entropy.Fill(bytes);
        var value = new BigInteger(bytes, isUnsigned: true);
        var text = new StringBuilder(43);
        for (var i = 0; i < 43; i++)
        {
            value = BigInteger.DivRem(value, 62, out var digit);
            text.Append(Base62[(int)digit]);
        }

        return text.ToString();
    }
}
