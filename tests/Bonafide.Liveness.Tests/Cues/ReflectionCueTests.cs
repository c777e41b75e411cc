using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Cues.Light;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class ReflectionCueTests
{
    private static readonly LightPassage Told = LightGenerator.Draw(new Seeded(1)).Passages[0];

    [Fact]
    public void A_face_that_answers_the_told_colours_passes() => Measure(Told, share: 0.1).Score.ShouldBeGreaterThan(0.9);

    [Fact]
    public void A_delay_of_half_a_second_does_no_harm() => Measure(Told, share: 0.1, delay: 0.5).Score.ShouldBeGreaterThan(0.9);

    [Fact]
    public void Recordings_under_other_colours_hardly_ever_reach_the_mark_of_the_highest_level()
    {
        var mark = VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.Passive, light: true)["reflection"].Pass!.Value;
        var scores = Enumerable.Range(100, 150).Select(seed => Measure(LightGenerator.Draw(new Seeded((ulong)seed)).Passages[0], share: 0.2).Score).ToArray();
        // Ten colours and a free lag leave chance a little room: measured, 150 other sequences.
        scores.Count(score => score >= mark).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_picture_that_no_light_reaches_cannot_be_judged() => Measure(Told, share: 0).Applicable.ShouldBeFalse();

    [Fact]
    public void A_surround_that_answers_like_the_face_is_refused()
    {
        var result = Measure(Told, share: 0.1, surround: 0.1);
        result.Evidence["surroundShare"].ShouldBe(1, 0.1);
        result.Score.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void A_picture_whose_dark_sides_answer_most_lies_behind_glass_and_is_refused() => Measure(Told, share: 0.1, sides: 0.25).Score.ShouldBeLessThan(0.5);

    [Fact]
    public void Without_a_light_sequence_nothing_can_be_said() =>
        new ReflectionCue().Measure(Evidence(Told, 0.1, 0, 0, 0) with { Light = [] }).Applicable.ShouldBeFalse();

    private static CueResult Measure(LightPassage shown, double share, double delay = 0.2, double surround = 0, double sides = 0.06) =>
        new ReflectionCue().Measure(Evidence(shown, share, delay, surround, sides));

    private static CaptureEvidence Evidence(LightPassage shown, double share, double delay, double surround, double sides)
    {
        var random = new Random(7);
        var frames = new List<FrameObservation>();
        var moments = new List<LightMoment>();
        for (var i = 0; TimeSpan.FromSeconds(i * 0.1) < Told.Length; i++)
        {
            var at = TimeSpan.FromSeconds(i * 0.1);
            moments.Add(new LightMoment(at, 0, Told.At(at)!.Value));
            var lit = at.TotalSeconds < delay ? default : shown.At(at - TimeSpan.FromSeconds(delay)) ?? default;
            frames.Add(Faces.Frame(i + 1, (int)at.TotalMilliseconds, Faces.Centred(300)) with { Colours = Colours(lit, share, surround, sides, random) });
        }

        return new CaptureEvidence
        {
            Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
            Frames = frames,
            Light = moments,
            Stills = [],
            Context = new CaptureContext(),
        };
    }

    private static FaceColours Colours(LightColour lit, double share, double surround, double sides, Random random)
    {
        var values = new float[FaceColours.Length];
        var (red, green, blue) = lit.Linear;
        foreach (var place in Enum.GetValues<ColourPlace>())
        {
            var reached = place >= ColourPlace.SurroundLeft ? surround : place >= ColourPlace.LeftSide ? sides : share;
            double[] light = [1 + reached * red, 1 + reached * green, 1 + reached * blue];
            for (var channel = 0; channel < 3; channel++)
                values[3 * (int)place + channel] = (float)(0.2 * light[channel] * (1 + 0.001 * (random.NextDouble() - 0.5)));
        }

        return new FaceColours(values);
    }
}
