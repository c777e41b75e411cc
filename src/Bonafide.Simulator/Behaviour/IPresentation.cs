using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Behaviour;

/// <summary>
/// One presentation, bona fide or attack, in closed loop: it sees the page and answers with the next frame. Runs on simulated time; the same seed
/// and the same page give the same frames, byte for byte. Not safe for concurrent use.
/// </summary>
public interface IPresentation
{
    /// <summary>What the client says of its camera.</summary>
    CameraClaim Camera { get; }

    /// <summary>The frame at a time.</summary>
    /// <param name="at">Since the capture began; never earlier than in the call before.</param>
    /// <param name="view">What the page has been showing until now.</param>
    ICapturedFrame FrameAt(TimeSpan at, PageView view);

    /// <summary>The frame that is sent as the full-resolution still of a live frame.</summary>
    ICapturedFrame StillOf(ICapturedFrame live) => live;
}

/// <summary>A camera as the client describes it.</summary>
/// <param name="Label">Name of the camera.</param>
/// <param name="Width">Track width, pixels.</param>
/// <param name="Height">Track height, pixels.</param>
/// <param name="FrameRate">Track rate, frames per second.</param>
public sealed record CameraClaim(string Label, int Width, int Height, double FrameRate);
