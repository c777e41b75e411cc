using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the frames behave like a camera's. Score: the least of four shares: frames whose bytes occur only once (a sensor never repeats
/// itself), agreement of the sender's clock with ours, stills that are the live frames they claim to be, frames taken while the page was visible.
/// </summary>
/// <remarks>Catches looped and frozen feeds and swapped stills. A recording that is played once and re-encoded passes this cue.</remarks>
internal sealed class StreamCue : ICue
{
    private const int FewestFrames = 8;

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
        var score = Math.Min(
            Math.Min(Ramp.Score(distinct, 0.8, 0.97), Ramp.Score(drift, 0.5, 0.2)),
            Math.Min(Ramp.Score(correlation, 0.7, 0.9), Ramp.Score(visible, 0.5, 0.9)));
        return new CueResult(Name, true, score, 1, new Dictionary<string, double>
        {
            ["distinctFrames"] = distinct,
            ["clockDrift"] = drift,
            ["smallestStillCorrelation"] = correlation,
            ["visibleFrames"] = visible,
        });
    }

    // Relative difference of the two clocks over the capture. Latency varies, so short captures get the benefit of a second.
    private static double ClockDrift(IReadOnlyList<FrameObservation> frames)
    {
        var sent = (frames[^1].Stamp.CapturedAt - frames[0].Stamp.CapturedAt).TotalSeconds;
        var received = (frames[^1].Stamp.ReceivedAt - frames[0].Stamp.ReceivedAt).TotalSeconds;
        return sent <= 0 ? 1 : Math.Max(0, Math.Abs(sent - received) - 1) / Math.Max(sent, received);
    }
}
