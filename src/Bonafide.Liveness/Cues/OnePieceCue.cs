using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the face moves against what lies behind it. In one picture that is moved about as a whole both go together, however it is shifted, turned or
/// enlarged. Score: 0 where the face stays within what tracking a single picture errs by, 1 where it moves as far as a living head does.
/// </summary>
/// <remarks>
/// One-sided: a plain wall gives nothing to compare with, and a video, or a print before a real room, moves against its surroundings. Then the cue does not
/// apply, or passes.
/// </remarks>
internal sealed class OnePieceCue : ICue
{
    private const int FewestPassages = 4;

    // In face heights; see docs/geometric-cues.md.
    private const double Picture = 0.002;
    private const double Living = 0.006;

    public string Name => "onePiece";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var groups = evidence.Passages.GroupBy(passage => passage.FrameA).Select(group => group.ToList()).ToList();
        var count = groups.Sum(group => group.Count);
        if (count < FewestPassages)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["passages"] = count });

        var apart = Math.Sqrt(groups.Sum(SumOfSquares) / count);
        return new CueResult(Name, true, Ramp.Score(apart, Picture, Living), 1, new Dictionary<string, double>
        {
            ["passages"] = count,
            ["apart"] = apart,
            ["carried"] = evidence.Passages.Max(passage => passage.Carried),
            ["corners"] = evidence.Passages.Min(passage => passage.Corners),
        });
    }

    // About the middle of the group: a face that was misjudged once, in the frame that the others are compared with, has not moved.
    private static double SumOfSquares(List<FacePassage> group)
    {
        var (right, down) = (group.Average(passage => passage.Right), group.Average(passage => passage.Down));
        return group.Sum(passage => (passage.Right - right) * (passage.Right - right) + (passage.Down - down) * (passage.Down - down));
    }
}
