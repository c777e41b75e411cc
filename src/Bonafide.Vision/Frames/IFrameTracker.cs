using Bonafide.Observations;

namespace Bonafide.Vision.Frames;

/// <summary>
/// Observes the frames of one capture in order, carrying the face from one frame to the next. One per capture; not safe for concurrent use.
/// </summary>
public interface IFrameTracker : IDisposable
{
    /// <summary>Decodes one live JPEG and observes every face in it.</summary>
    /// <param name="jpeg">A baseline or progressive JPEG, at most <see cref="VisionOptions.MaxLivePixels"/> pixels.</param>
    /// <param name="stamp">The frame's identity and times; copied into the observation.</param>
    /// <exception cref="UnreadableImageException">The bytes are not a JPEG, are damaged, or are larger than allowed.</exception>
    FrameObservation Observe(ReadOnlySpan<byte> jpeg, FrameStamp stamp);
}
