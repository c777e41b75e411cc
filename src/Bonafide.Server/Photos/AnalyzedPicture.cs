using Bonafide.Vision.Stills;

namespace Bonafide.Server.Photos;

/// <summary>A picture in which a face was found.</summary>
/// <param name="Digest">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Analysis">What was found in it.</param>
/// <param name="Face">The face that it is about.</param>
internal sealed record AnalyzedPicture(string Digest, StillAnalysis Analysis, AnalyzedFace Face)
{
    public PictureQuality Quality => PictureQuality.Of(Face);
}
