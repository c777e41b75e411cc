namespace Bonafide.Capsule;

/// <summary>Constants of the sealed data container.</summary>
public static class CapsuleFormat
{
    /// <summary>The only format version.</summary>
    public const int Version = 1;
}
