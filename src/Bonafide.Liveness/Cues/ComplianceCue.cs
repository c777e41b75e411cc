using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the challenge was followed the way a person follows it. Order, dwell and rows of frames are the script's own conditions; here the times are
/// looked at: nobody is under way to a dot, a distance or a turn sooner than 0.15 s after it was asked for, keeps it waiting for long, or turns the head faster
/// than a head can; and the way to each dot or distance, which a person who sees it goes nearly straight; and whether
/// anything else was done before what an instruction asks. Score: the least of the shares.
/// </summary>
/// <remarks>
/// Catches a recording of another challenge (it does not get to the end, or only by chance, late and by detours) and a re-rendering that answers at once. Each
/// dot, distance and instruction is told only when the one before it has been met, so none can be foreseen.
/// </remarks>
internal sealed class ComplianceCue : ICue
{
    public string Name => "compliance";

    public CueResult Measure(CaptureEvidence evidence) => evidence.Plan switch
    {
        { Mode: CaptureMode.Instructions } => OfInstructions(evidence),
        // The other distance is the first.
        { Mode: CaptureMode.PassiveVideo, Distances: { } drawn } => OfTargets(evidence, "distances", drawn.Count + 1),
        var plan => OfTargets(evidence, "dots", plan.Dots?.Directions.Count ?? 0),
    };

    private CueResult OfTargets(CaptureEvidence evidence, string targets, int asked)
    {
        var reactions = Enumerable.Range(0, asked).Select(target => Reaction.ToTarget(evidence.Challenge, target)).OfType<double>().ToList();
        var detours = Enumerable.Range(0, asked).Select(target => Detour.ToTarget(evidence.Challenge, target)).OfType<double>().ToList();
        var reached = $"{targets}Reached";
        return asked == 0 || reactions.Count < asked || detours.Count < asked
            ? new CueResult(Name, false, 0, 0, new Dictionary<string, double> { [targets] = asked, [reached] = reactions.Count })
            : Judge(reached, asked, reactions, FastestTurn(evidence, evidence.Challenge[0].At, evidence.Challenge[^1].At), detours.Max());
    }

    // An instruction that was already met when it was given has no reaction to time; at least one must have.
    private CueResult OfInstructions(CaptureEvidence evidence)
    {
        var (moments, total) = (evidence.Instructions, evidence.Plan.Instructions?.Count ?? 0);
        var met = moments.Where(moment => moment.View.Matched == moment.View.Needed).Select(moment => moment.View.Index).Distinct().Count();
        var reactions = Enumerable.Range(0, total).Select(index => Reaction.ToInstruction(moments, index)).OfType<double>().ToList();
        return total == 0 || met < total || reactions.Count == 0
            ? new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["instructions"] = total, ["instructionsMet"] = met, ["reactions"] = reactions.Count })
            : Judge("instructionsMet", met, reactions, FastestTurn(evidence, moments[0].At, moments[^1].At), straying: Straying.Farthest(moments));
    }

    private CueResult Judge(string counted, int count, List<double> reactions, double fastest, double? detour = null, double? straying = null)
    {
        var (quickest, slowest) = (reactions.Min(), reactions.Max());
        double[] parts =
        [
            Ramp.Score(quickest, 0.05, 0.25),
            Ramp.Score(slowest, Reaction.Latest.TotalSeconds, 3),
            Ramp.Score(fastest, 500, 250),
            Ramp.Score(detour ?? 0, 9, 3),
            Ramp.Score(straying ?? 0, 1, 0.6),
        ];
        var numbers = new Dictionary<string, double>
        {
            [counted] = count,
            ["quickestReaction"] = quickest,
            ["slowestReaction"] = slowest,
            ["fastestTurn"] = fastest,
        };
        if (detour is { } radii)
            numbers["longestDetour"] = radii;
        if (straying is { } way)
            numbers["straying"] = way;
        return new CueResult(Name, true, parts.Min(), 1, numbers);
    }

    private static double FastestTurn(CaptureEvidence evidence, TimeSpan from, TimeSpan to) =>
        TurnSpeed.Fastest([.. evidence.Frames.Where(frame => frame.Stamp.ReceivedAt >= from && frame.Stamp.ReceivedAt <= to)]);
}
