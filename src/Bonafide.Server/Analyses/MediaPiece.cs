using Bonafide.Server.Capsules;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Analyses;

/// <summary>A medium with its bytes in hand.</summary>
/// <param name="Medium">What is known of it.</param>
/// <param name="Bytes">As they came.</param>
internal sealed record MediaPiece(FolderMedium Medium, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What is inside, where it is a capsule.</summary>
    public CapsuleContents? Capsule { get; init; }
}
