using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule.Header;

/// <summary>The clear header: what can be read without any key. Nothing in it is proven until the capsule was opened.</summary>
public sealed class CapsuleHeader
{
    private readonly byte[] _bytes;

    internal CapsuleHeader(byte[] bytes, string sessionId)
    {
        _bytes = bytes;
        SessionId = sessionId;
        KeyId = CapsuleKeyId.Read(bytes.AsSpan(HeaderLayout.KeyId));
    }

    /// <summary>The format version.</summary>
    public int Version => _bytes[HeaderLayout.Version];

    /// <summary>The recipient key that the capsule is sealed to.</summary>
    public CapsuleKeyId KeyId { get; }

    /// <summary>The session that the capsule belongs to.</summary>
    public string SessionId { get; }

    /// <summary>Bytes in the header.</summary>
    public int Size => _bytes.Length;

    /// <summary>The sealer's encapsulated key, 32 bytes.</summary>
    public ReadOnlySpan<byte> EncapsulatedKey => _bytes.AsSpan(HeaderLayout.EncapsulatedKey, HeaderLayout.EncapsulatedKeySize);

    /// <summary>All that the key schedule is bound to: the header up to its tags.</summary>
    internal ReadOnlySpan<byte> Bound => _bytes.AsSpan(0, _bytes.Length - 2 * HeaderLayout.TagSize);

    internal ReadOnlySpan<byte> SessionTag => _bytes.AsSpan(_bytes.Length - 2 * HeaderLayout.TagSize, HeaderLayout.TagSize);

    /// <summary>All that the header's tag covers: everything before it.</summary>
    internal ReadOnlySpan<byte> Tagged => _bytes.AsSpan(0, _bytes.Length - HeaderLayout.TagSize);

    internal ReadOnlySpan<byte> HeaderTag => _bytes.AsSpan(_bytes.Length - HeaderLayout.TagSize);
}
