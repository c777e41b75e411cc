namespace Bonafide.Capsule.Header;

/// <summary>Where things are in the clear header.</summary>
internal static class HeaderLayout
{
    public const int Version = 8;
    public const int KeyId = 9;
    public const int EncapsulatedKey = 25;
    public const int EncapsulatedKeySize = 32;
    public const int SessionIdLength = 57;
    public const int SessionId = 58;
    public const int TagSize = 32;
    public const int MaxSize = SessionId + CapsuleFormat.MaxSessionId + 2 * TagSize;

    // A first byte beyond ASCII and both kinds of line ending: a transfer that mangles text is caught here, as in PNG.
    public static readonly byte[] Magic = [0x89, (byte)'B', (byte)'F', (byte)'C', 0x0D, 0x0A, 0x1A, 0x0A];
}
