using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Capture.Recorded;

/// <summary>A capture that was recorded elsewhere and comes as a whole.</summary>
/// <param name="Plan">What was asked of the subject.</param>
/// <param name="Frames">Its pictures in the order of time.</param>
/// <param name="Context">What the client said of itself.</param>
internal sealed record Footage(CapturePlan Plan, IReadOnlyList<RecordedFrame> Frames, CaptureContext Context);
