namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether what surrounds the face is painted on the same sheet: the share of corners around it that move by the face's own homography. Score 0
/// when at least three quarters follow in two comparisons, and in half of all, else 1.
/// </summary>
/// <remarks>
/// One-sided: a plain wall has no corners and a tight cut-out shows the room, so few followers prove nothing. Needs a turn of 5 to 10 degrees or a
/// shift of 3 cm, and twelve corners. Before blinds or tiles a corner may be taken for the next one now and then, on a sheet it follows nearly always. The one geometric cue that also sees a replayed video, where the screen's edge moves with the face.
/// </remarks>
internal sealed class ContextCue : ICue
{
    private const int FewestCorners = 12;
    private const int FewestPairs = 2;
    private const double LeastTurn = 5;
    private const double MostTurn = 10;
    private const double LeastShift = 3;
    private const double OneSheet = 0.75;

    public string Name => "context";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var shares = evidence.Surrounds
            .Where(pair => pair.Corners >= FewestCorners && pair.Rotation <= MostTurn && (pair.Rotation >= LeastTurn || pair.Shift >= LeastShift))
            .Select(pair => pair.Following / (double)pair.Corners).ToList();
        if (shares.Count < FewestPairs)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["pairs"] = shares.Count });

        var sheets = shares.Count(share => share >= OneSheet);
        return new CueResult(Name, true, sheets >= FewestPairs && 2 * sheets >= shares.Count ? 0 : 1, 1, new Dictionary<string, double>
        {
            ["pairs"] = shares.Count,
            ["sheets"] = sheets,
            ["largestShare"] = shares.Max(),
        });
    }
}
