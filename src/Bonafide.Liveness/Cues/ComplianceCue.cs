using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the dots were joined the way a person joins them. Order and dwell are the script's own conditions; here the times are looked at: nobody
/// is under way to a dot sooner than 0.15 s after it appeared, keeps a dot waiting for long, or turns the head faster than a head can. Score: the
/// least of the shares.
/// </summary>
/// <remarks>
/// Catches a recording of another challenge (it does not get to the end, or only by chance and late) and a re-rendering that answers at once. Each
/// dot is told only when the one before it has been joined, so none can be foreseen.
/// </remarks>
internal sealed class ComplianceCue : ICue
{
    // The point must have come this much of the way before it counts as under way: a held head sways.
    private const double UnderWay = 0.2;

    public string Name => "compliance";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var dots = evidence.Plan.Dots?.Directions.Count ?? 0;
        var reactions = Enumerable.Range(0, dots).Select(dot => Reaction(evidence.Challenge, dot)).OfType<double>().ToList();
        if (dots == 0 || reactions.Count < dots)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["dots"] = dots, ["dotsReached"] = reactions.Count });

        var (quickest, slowest, fastest) = (reactions.Min(), reactions.Max(), FastestTurn(evidence));
        double[] parts = [Ramp.Score(quickest, 0.05, 0.25), Ramp.Score(slowest, 6, 3), Ramp.Score(fastest, 500, 250)];
        return new CueResult(Name, true, parts.Min(), 1, new Dictionary<string, double>
        {
            ["dotsReached"] = reactions.Count,
            ["quickestReaction"] = quickest,
            ["slowestReaction"] = slowest,
            ["fastestTurn"] = fastest,
        });
    }

    // Seconds from the moment a dot became the target until the point was under way to it; null when it never was.
    private static double? Reaction(IReadOnlyList<ChallengeMoment> moments, int dot)
    {
        ChallengeMoment? shown = null;
        foreach (var moment in moments)
        {
            if (moment.View.Target != dot)
                continue;
            shown ??= moment;
            if (Distance(moment.View) <= (1 - UnderWay) * Distance(shown.Value.View))
                return (moment.At - shown.Value.At).TotalSeconds;
        }

        return null;
    }

    private static double Distance(ChallengeView view)
    {
        var circle = view.Circles[view.Target];
        return Math.Sqrt((view.Point.X - circle.X) * (view.Point.X - circle.X) + (view.Point.Y - circle.Y) * (view.Point.Y - circle.Y));
    }

    private static double FastestTurn(CaptureEvidence evidence)
    {
        var (from, to) = (evidence.Challenge[0].At, evidence.Challenge[^1].At);
        return TurnSpeed.Fastest([.. evidence.Frames.Where(frame => frame.Stamp.ReceivedAt >= from && frame.Stamp.ReceivedAt <= to)]);
    }
}
