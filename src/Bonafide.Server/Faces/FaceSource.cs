namespace Bonafide.Server.Faces;

/// <summary>Where a face comes from.</summary>
/// <param name="Image">The picture as it was sent; its digest is kept.</param>
/// <param name="ImageType">Kind of picture, such as SELFIE or ID_DOCUMENT.</param>
/// <param name="FriendlyName">The integrator's name for it.</param>
/// <param name="MediaId">Where the picture is kept; null when it is not.</param>
internal sealed record FaceSource(ReadOnlyMemory<byte> Image, string ImageType, string? FriendlyName, string? MediaId)
{
    /// <summary>How far the picture was turned clockwise to find the face, 0 to 3.</summary>
    public int QuarterTurns { get; init; }
}
