using System.Security.Cryptography;
using System.Text;

namespace Bonafide.Capsule.Keys;

/// <summary>Names a recipient key: the first 16 bytes of a labelled SHA-256 of the public key, so nobody assigns names and none collide.</summary>
public readonly record struct CapsuleKeyId
{
    /// <summary>Bytes in an id.</summary>
    public const int Size = 16;

    private static readonly byte[] Label = Encoding.ASCII.GetBytes("bonafide-capsule-v1 kid");

    private readonly UInt128 _value;

    private CapsuleKeyId(UInt128 value) => _value = value;

    /// <summary>The id of a public key.</summary>
    /// <param name="publicKey">32 bytes.</param>
    public static CapsuleKeyId Of(ReadOnlySpan<byte> publicKey) => Read(SHA256.HashData([.. Label, .. publicKey]));

    /// <summary>Reads the first 16 bytes.</summary>
    /// <param name="bytes">At least 16 bytes.</param>
    public static CapsuleKeyId Read(ReadOnlySpan<byte> bytes) =>
        new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes 16 bytes.</summary>
    /// <param name="destination">At least 16 bytes.</param>
    public void Write(Span<byte> destination) => System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(destination, _value);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => _value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
