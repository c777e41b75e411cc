using Bonafide.Vision.Stills;

namespace Bonafide.Server.Photos;

/// <summary>The shortcomings of a picture, as far as they were measured inside the face.</summary>
/// <param name="Blurred">Too little detail.</param>
/// <param name="Dark">Too little light.</param>
/// <param name="Grey">Without colour; null where the face is too small to tell.</param>
internal sealed record PictureQuality(bool Blurred, bool Dark, bool? Grey)
{
    // Below these a capture of the highest security level fails for its quality.
    private const float LeastSharpness = 0.17f;
    private const float LeastBrightness = 33;

    // Coding leaves about one grey level of colour in a picture that has none; the skin of a face in colour has five and more.
    private const float LeastColour = 2;

    public static PictureQuality Of(AnalyzedFace face) => new(
        face.Face.Quality.Sharpness < LeastSharpness,
        face.Face.Quality.Brightness < LeastBrightness,
        face.Texture is { } texture ? texture.ColourSpread < LeastColour : null);
}
