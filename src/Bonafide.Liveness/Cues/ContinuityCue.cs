using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// One face from beginning to end. Score: the least of the shares: how gently the face moved and turned between neighbouring frames, how rarely it
/// was gone or joined, how short the longest gap in the stream was, and how alike the stills' templates are. Looked at is the last part of the
/// capture, and everything since the first frame that another cue compares with later ones.
/// </summary>
/// <remarks>Catches a change of person or picture in mid-capture. A template distance of 0.6 is dlib's usual same-person limit.</remarks>
internal sealed class ContinuityCue : ICue
{
    private const int LastFrames = 12;
    private const double GentleJump = 0.5;
    private const double WildJump = 1.0;
    private const double SamePerson = 0.45;
    private const double OtherPerson = 0.6;
    private static readonly TimeSpan Neighbours = TimeSpan.FromMilliseconds(500);

    public string Name => "continuity";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var last = Watched(evidence);
        var distances = evidence.Stills.Select(still => still.TemplateDistance).OfType<float>().ToArray();
        if (last.Length < LastFrames / 2 || distances.Length == 0)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["frames"] = last.Length, ["stillsWithFace"] = distances.Length });

        var jump = LargestJump(last);
        var alone = last.Count(HasOneMainFace) / (double)last.Length;
        var distance = distances.Max();
        var (turn, gap) = (TurnSpeed.Fastest(last), LongestGap(last));
        double[] parts =
        [
            Ramp.Score(jump, WildJump, GentleJump),
            Ramp.Score(alone, 0.6, 0.9),
            Ramp.Score(distance, OtherPerson, SamePerson),
            evidence.Pairs.Count == 0 ? 1 : Math.Min(Ramp.Score(turn, 500, 250), Ramp.Score(gap, 3, 1)),
        ];
        return new CueResult(Name, true, parts.Min(), 1, new Dictionary<string, double>
        {
            ["largestJump"] = jump,
            ["shareWithOneFace"] = alone,
            ["largestTemplateDistance"] = distance,
            ["fastestTurn"] = turn,
            ["longestGap"] = gap,
        });
    }

    private static FrameObservation[] Watched(CaptureEvidence evidence)
    {
        var first = evidence.Pairs.Count == 0 ? long.MaxValue : evidence.Pairs.Min(pair => pair.FrameA);
        var since = evidence.Frames.Count(frame => frame.Stamp.FrameId >= first);
        return [.. evidence.Frames.TakeLast(Math.Max(LastFrames, since))];
    }

    private static bool HasOneMainFace(FrameObservation frame) =>
        frame.Faces.Count == 1 || (frame.Faces.Count > 1 && frame.Faces[1].Box.Area < 0.5 * frame.Faces[0].Box.Area);

    private static double LargestJump(FrameObservation[] frames)
    {
        var largest = 0.0;
        for (var i = 1; i < frames.Length; i++)
        {
            var (before, after) = (frames[i - 1], frames[i]);
            var close = (after.Stamp.CapturedAt - before.Stamp.CapturedAt).Duration() <= Neighbours;
            if (close && before.Faces.Count > 0 && after.Faces.Count > 0)
                largest = Math.Max(largest, FaceGeometry.Displacement(before.Faces[0].Box, after.Faces[0].Box));
        }

        return largest;
    }

    private static double LongestGap(FrameObservation[] frames)
    {
        var longest = TimeSpan.Zero;
        for (var i = 1; i < frames.Length; i++)
        {
            var gap = frames[i].Stamp.CapturedAt - frames[i - 1].Stamp.CapturedAt;
            longest = gap > longest ? gap : longest;
        }

        return longest.TotalSeconds;
    }
}
