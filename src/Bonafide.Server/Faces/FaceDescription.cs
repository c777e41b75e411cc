namespace Bonafide.Server.Faces;

/// <summary>What the sender says of a picture.</summary>
/// <param name="ImageType">Kind of picture, such as SELFIE or ID_DOCUMENT.</param>
/// <param name="FriendlyName">The integrator's name for it.</param>
/// <param name="TryRotations">Whether the picture may lie on its side.</param>
internal sealed record FaceDescription(string ImageType, string? FriendlyName, bool TryRotations);
