using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// One capture from its first frame to its verdict. Pure: no clock but the frames' own, no I/O, same input same output. Not safe for concurrent use.
/// </summary>
public interface ICaptureProcess
{
    /// <summary>Takes the next live frame. After <see cref="CapturePhase.Collecting"/> or <see cref="CapturePhase.Failed"/> further frames change nothing.</summary>
    CaptureStep Observe(FrameObservation frame);

    /// <summary>Tells that time has passed without a frame.</summary>
    /// <param name="elapsed">Since the capture began, by the receiver's clock.</param>
    /// <returns>A failed step when the capture has timed out; otherwise null.</returns>
    CaptureStep? Tick(TimeSpan elapsed);

    /// <summary>Judges the whole capture.</summary>
    /// <param name="stills">The stills that arrived, in the order they were asked for; may be fewer, or none.</param>
    /// <param name="context">What the client said of itself.</param>
    Verdict Conclude(IReadOnlyList<StillObservation> stills, CaptureContext context);

    /// <summary>Judges the same capture as if it had been planned at another level: what was asked and seen does not depend on the level.</summary>
    /// <param name="stills">The stills that arrived, in the order they were asked for; may be fewer, or none.</param>
    /// <param name="context">What the client said of itself.</param>
    /// <param name="level">How strict the verdict is.</param>
    Verdict Conclude(IReadOnlyList<StillObservation> stills, CaptureContext context, SecurityLevel level);
}
