using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Light;

/// <summary>
/// Whether the face answers the colours that this session, and no other, was told to show. The colour of the skin, as ratios of its channels, is
/// correlated with the told colours, later by up to a second. Score: the correlation, but little where the surround answers as the face does, or
/// where dark places answer as only a haze over the picture makes them.
/// </summary>
/// <remarks>
/// A recording answers other colours or none; a lit screen hardly answers at all; a sheet answers, and so does what is printed around the face,
/// while the room behind a person is too far away. Where the screen's light drowns in the sun the cue is not applicable.
/// </remarks>
internal sealed class ReflectionCue : ICue
{
    private const int FewestFrames = 20;
    private const int FewestSurround = 15;
    private const int FewestPlaces = 3;
    private const int FewestAround = 2;
    private const double MostlySeen = 0.8;
    private const double LeastGain = 0.025;
    private const double LoudSpread = 0.03;

    // Light that is mirrored by glass lies over the picture like a haze: the darker a place, the more of it answers, and the sides of a face are dark.
    private const double HazyRelief = -0.9;
    private const double PlainRelief = -0.4;

    // This cue refuses, but names nobody: a beard or a wall behind the head may bend the answer, and a head that has not come to rest hides it.
    private const double Undecided = 0.2;
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LagStep = TimeSpan.FromMilliseconds(50);
    private static readonly ColourPlace[] Skin =
        [ColourPlace.Forehead, ColourPlace.Nose, ColourPlace.LeftCheek, ColourPlace.RightCheek, ColourPlace.Chin];

    private static readonly ColourPlace[] Sides = [ColourPlace.LeftSide, ColourPlace.RightSide];
    private static readonly ColourPlace[] Surround = [ColourPlace.SurroundLeft, ColourPlace.SurroundRight, ColourPlace.SurroundTop];

    public string Name => "reflection";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var passage = evidence.Light.Count == 0 ? [] : evidence.Light.Where(moment => moment.Passage == evidence.Light[^1].Passage).ToArray();
        var frames = passage.Length == 0 ? [] : Watched(evidence, passage[0].At, passage[^1].At);
        var skin = Skin.Where(place => frames.Count(frame => IsSeen(frame, place)) >= MostlySeen * frames.Length).ToArray();
        frames = [.. frames.Where(frame => skin.All(place => IsSeen(frame, place)))];
        if (frames.Length < FewestFrames || skin.Length < FewestPlaces)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["frames"] = frames.Length, ["places"] = skin.Length });

        var told = new ToldLight(passage);
        var (face, lag) = Best(frames, told, skin);
        var surround = Surround.Select(place => AnswerOf(frames, told, lag, place, FewestSurround)).OfType<LightAnswer>()
            .Select(answer => answer.Gain / Math.Max(face.Gain, 1e-6)).ToArray();
        var evenness = surround.Length < FewestAround ? 0 : Median(surround);
        var relief = Relief(frames, told, lag, face.Gain);
        var evident = new Dictionary<string, double>
        {
            ["frames"] = frames.Length,
            ["correlation"] = face.Correlation,
            ["gain"] = face.Gain,
            ["spread"] = face.Spread,
            ["lag"] = lag.TotalSeconds,
            ["surroundShare"] = evenness,
            ["relief"] = relief,
        };
        // A face whose colour hardly changes was not reached by the screen's light, or is one that no light reaches: nothing can be said.
        if (face.Gain < LeastGain && face.Spread < LoudSpread)
            return new CueResult(Name, false, 0, 0, evident);
        return new CueResult(Name, true, Score(face, evenness, relief), 1, evident);
    }

    private static double Score(LightAnswer face, double evenness, double relief)
    {
        var followed = face.Gain < LeastGain ? 0 : Ramp.Score(face.Correlation, 0.6, 0.95);
        var apart = Ramp.Score(evenness, 0.8, 0.25);
        var clear = Ramp.Score(relief, HazyRelief, PlainRelief);
        return Math.Max(Undecided, Math.Min(followed, Math.Min(apart, clear)));
    }

    private static FrameObservation[] Watched(CaptureEvidence evidence, TimeSpan begin, TimeSpan end) =>
        [.. evidence.Frames.Where(frame => frame.Colours is not null && frame.Stamp.ReceivedAt > begin && frame.Stamp.ReceivedAt <= end)];

    // Close to the camera the forehead or the chin may lie outside the picture.
    private static bool IsSeen(FrameObservation frame, ColourPlace place) =>
        frame.Colours![place] is var (red, green, blue) && red > 1e-4 && green > 1e-4 && blue > 1e-4;

    private static (LightAnswer Face, TimeSpan Lag) Best(FrameObservation[] frames, ToldLight told, ColourPlace[] skin)
    {
        var (best, bestLag) = (new LightAnswer(-1, 0, 0), TimeSpan.Zero);
        for (var lag = TimeSpan.Zero; lag <= LongestLag; lag += LagStep)
        {
            if (OfFace(frames, told, lag, skin) is { } answer && answer.Correlation > best.Correlation)
                (best, bestLag) = (answer, lag);
        }

        return (best, bestLag);
    }

    // In every frame the median of the places: a lock of hair or a shadow's edge may wander over one of them, and noise differs from place to place.
    private static LightAnswer? OfFace(FrameObservation[] frames, ToldLight told, TimeSpan lag, ColourPlace[] skin)
    {
        var reached = frames.Where(frame => frame.Stamp.ReceivedAt - lag >= told.Begin).ToArray();
        if (reached.Length < FewestFrames / 2)
            return null;
        double[] times = [.. reached.Select(frame => frame.Stamp.ReceivedAt.TotalSeconds)];
        var places = skin.Select(place => LightAnswer.Steadied([.. reached.Select(frame => Ratios(frame.Colours!, place)!.Value)], times)).ToArray();
        return LightAnswer.Fit(
            [.. times.Select((_, i) => (Median(places.Select(place => place[i].Red)), Median(places.Select(place => place[i].Blue))))],
            [.. reached.Select(frame => told.At(frame.Stamp.ReceivedAt - lag))],
            times);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Only frames that the told light had reached by then: before the first colour the page was plain.
    private static LightAnswer? AnswerOf(FrameObservation[] frames, ToldLight told, TimeSpan lag, ColourPlace place, int fewest)
    {
        var seen = new List<(double Red, double Blue)>();
        var cause = new List<(double Red, double Blue)>();
        var times = new List<double>();
        foreach (var frame in frames)
        {
            var at = frame.Stamp.ReceivedAt - lag;
            if (at < told.Begin || Ratios(frame.Colours!, place) is not { } ratios)
                continue;
            seen.Add(ratios);
            cause.Add(told.At(at));
            times.Add(frame.Stamp.ReceivedAt.TotalSeconds);
        }

        return seen.Count < fewest ? null : LightAnswer.Fit([.. seen], [.. cause], [.. times]);
    }

    private static (double Red, double Blue)? Ratios(FaceColours colours, ColourPlace place) =>
        colours[place] is var (red, green, blue) && red > 1e-4 && green > 1e-4 && blue > 1e-4
            ? (Math.Log(red / green), Math.Log(blue / green))
            : null;

    // How much more the front of the face answers than its sides, which turn away from the screen: near 0 on a sheet.
    private static double Relief(FrameObservation[] frames, ToldLight told, TimeSpan lag, double gain)
    {
        var front = AnswerOf(frames, told, lag, ColourPlace.Nose, FewestSurround);
        var sides = Sides.Select(place => AnswerOf(frames, told, lag, place, FewestSurround)).OfType<LightAnswer>().Select(answer => answer.Gain).ToArray();
        return front is { } f && sides.Length > 0 ? (f.Gain - sides.Average()) / Math.Max(gain, 1e-6) : 0;
    }
}
