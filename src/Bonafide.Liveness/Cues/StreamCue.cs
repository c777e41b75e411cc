using Bonafide.Liveness.Cues.Streams;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the frames behave like a camera's. Score: the least of the shares: frames whose bytes occur only once (a sensor never repeats
/// itself), agreement of the sender's clock with ours, stills that are the live frames they claim to be, frames taken while the page was visible, motion
/// that does not repeat itself, a camera that does not call itself a virtual one, frames of the shape that the camera claims.
/// </summary>
/// <remarks>
/// Catches looped and frozen feeds and swapped stills. A recording that is played once, re-encoded, under a camera's name passes this cue. Browser automation
/// and what was asked of the camera are told and not judged: test rigs and odd drivers have both.
/// </remarks>
internal sealed class StreamCue : ICue
{
    private const int FewestFrames = 8;

    // Refused at HIGH, not named an attack: some people have nothing but such a camera.
    private const double VirtualCamera = 0.6;

    // A hint only; drivers are known to misreport their tracks.
    private const double OtherShape = 0.75;

    public string Name => "stream";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var frames = evidence.Frames;
        var correlations = evidence.Stills.Select(still => still.LiveCorrelation).OfType<float>().ToArray();
        if (frames.Count < FewestFrames || correlations.Length == 0 || correlations.Length < evidence.Stills.Count)
        {
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double>
            {
                ["frames"] = frames.Count,
                ["stills"] = evidence.Stills.Count,
                ["stillsCompared"] = correlations.Length,
            });
        }

        var distinct = frames.Select(frame => frame.ContentHash).Distinct().Count() / (double)frames.Count;
        var drift = ClockDrift(frames);
        var visible = 1 - evidence.Context.HiddenFrames / (double)frames.Count;
        var correlation = correlations.Min();
        var repetition = Repetition.DeepestDip(new FaceTrack(frames));
        var isVirtual = CameraClaim.IsVirtual(evidence.Context.CameraLabel);
        var shape = CameraClaim.ShapeAgreement(evidence.Context, frames[^1]);
        double[] parts =
        [
            Ramp.Score(distinct, 0.8, 0.97),
            Ramp.Score(drift, 0.5, 0.2),
            Ramp.Score(correlation, 0.7, 0.9),
            Ramp.Score(visible, 0.5, 0.9),
            Ramp.Score(repetition ?? 1, 0.35, 0.65),
            isVirtual ? VirtualCamera : 1,
            shape < 0.97 ? OtherShape : 1,
        ];
        var numbers = new Dictionary<string, double>
        {
            ["distinctFrames"] = distinct,
            ["clockDrift"] = drift,
            ["smallestStillCorrelation"] = correlation,
            ["visibleFrames"] = visible,
            ["virtualCamera"] = isVirtual ? 1 : 0,
            ["intervalDeviation"] = IntervalDeviation(frames),
        };
        Note(numbers, "repetition", repetition);
        Note(numbers, "shapeAgreement", shape);
        Note(numbers, "deliveredOverRequested", CameraClaim.DeliveredOverRequested(evidence.Context));
        Note(numbers, "automation", evidence.Context.Automation is { } automation ? automation ? 1 : 0 : null);
        return new CueResult(Name, true, parts.Min(), 1, numbers);
    }

    private static void Note(Dictionary<string, double> numbers, string name, double? value)
    {
        if (value is { } number)
            numbers[name] = number;
    }

    // Standard deviation of the times between frames over their mean: a camera and a browser are never exactly even.
    private static double IntervalDeviation(IReadOnlyList<FrameObservation> frames)
    {
        double[] intervals = [.. frames.Zip(frames.Skip(1), (a, b) => (b.Stamp.CapturedAt - a.Stamp.CapturedAt).TotalSeconds)];
        var mean = intervals.Average();
        return mean > 0 ? Math.Sqrt(intervals.Average(interval => (interval - mean) * (interval - mean))) / mean : 0;
    }

    // Relative difference of the two clocks over the capture. Latency varies, so short captures get the benefit of a second.
    private static double ClockDrift(IReadOnlyList<FrameObservation> frames)
    {
        var sent = (frames[^1].Stamp.CapturedAt - frames[0].Stamp.CapturedAt).TotalSeconds;
        var received = (frames[^1].Stamp.ReceivedAt - frames[0].Stamp.ReceivedAt).TotalSeconds;
        return sent <= 0 ? 1 : Math.Max(0, Math.Abs(sent - received) - 1) / Math.Max(sent, received);
    }
}
