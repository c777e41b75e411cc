using Bonafide.Vision.Frames;
using Bonafide.Vision.Stills;

namespace Bonafide.Vision;

/// <summary>The loaded models. One per process; safe for concurrent use.</summary>
public interface IVisionEngine : IDisposable
{
    /// <summary>Starts observing a new capture.</summary>
    IFrameTracker CreateTracker();

    /// <summary>Decodes and analyses one picture at full resolution: every face with landmarks, pose, quality, template and age.</summary>
    /// <param name="image">JPEG in process; PNG, WebP, BMP, GIF, TIFF, AVIF and HEIC by the limited FFmpeg process.</param>
    /// <param name="options">What is wanted of the analysis.</param>
    /// <param name="cancellation">Stops the decoder process.</param>
    /// <exception cref="UnreadableImageException">The picture cannot be used; the message says why.</exception>
    Task<StillAnalysis> AnalyzeAsync(ReadOnlyMemory<byte> image, StillOptions options, CancellationToken cancellation);

    /// <summary>Name of the template algorithm and its variant; recorded with every template, and only equal modes are compared.</summary>
    string TemplateMode { get; }
}
