using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Verdicts;

namespace Bonafide.Simulator.Running;

/// <summary>What became of a simulated capture.</summary>
/// <param name="Verdict">The judgement.</param>
/// <param name="Failure">Why nothing could be judged; null when the capture ran to its end.</param>
/// <param name="Frames">Live frames that were observed.</param>
/// <param name="Elapsed">Simulated time to the last live frame.</param>
/// <param name="Strip">A few live frames from the beginning to the end, as JPEGs.</param>
public sealed record SimulatedOutcome(
    Verdict Verdict, CaptureFailure? Failure, int Frames, TimeSpan Elapsed, IReadOnlyList<ReadOnlyMemory<byte>> Strip);
