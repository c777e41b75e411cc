using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Motion;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Frames;

/// <summary>
/// What one frame needs while it is observed: decoder, pixels, network tensors. Lent to a tracker per frame, so a process holds as many as it
/// observes frames at once and an idle capture holds none.
/// </summary>
internal sealed record FrameWorkspace(JpegDecoder Decoder, RgbxImage Image, BlazeFaceDetector Detector, FaceReader Reader) : IDisposable
{
    /// <summary>For comparisons with earlier frames.</summary>
    public ParallaxTools Parallax { get; } = new();

    /// <summary>For comparisons of the whole picture with an earlier one.</summary>
    public PassageMeter Passages { get; } = new();

    public void Dispose()
    {
        Decoder.Dispose();
        Image.Dispose();
        Detector.Dispose();
        Reader.Dispose();
    }
}
