using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;

namespace Bonafide.Simulator.Running;

/// <summary>What became of a simulated capture.</summary>
/// <param name="JudgedAt">The judgement of what was seen, at any level; the capture itself is the same at all of them.</param>
/// <param name="Verdict">The judgement at the level of the plan.</param>
/// <param name="Failure">Why nothing could be judged; null when the capture ran to its end.</param>
/// <param name="Frames">Live frames that were observed.</param>
/// <param name="Elapsed">Simulated time to the last live frame.</param>
/// <param name="Strip">A few live frames from the beginning to the end, as JPEGs.</param>
/// <param name="Sketches">The same frames as lines drawn from the landmarks, without a pixel of a face.</param>
public sealed record SimulatedOutcome(
    Func<SecurityLevel, Verdict> JudgedAt,
    Verdict Verdict,
    CaptureFailure? Failure,
    int Frames,
    TimeSpan Elapsed,
    IReadOnlyList<ReadOnlyMemory<byte>> Strip,
    IReadOnlyList<FaceSketch> Sketches);
