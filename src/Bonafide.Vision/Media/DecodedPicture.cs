using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Media;

/// <summary>Upright pixels, and how many pixels of the file one of them stands for along each axis.</summary>
internal sealed record DecodedPicture(RgbxImage Pixels, int Reduction) : IDisposable
{
    public void Dispose() => Pixels.Dispose();
}
