using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Tests.Capture;

/// <summary>Light whose times a recording tells.</summary>
public class RecordedLightTests
{
    private static readonly LightColour One = new(255, 162, 162);
    private static readonly LightColour Other = new(111, 209, 111);
    private static readonly LightSequence Sequence = new([new LightPassage([new LightStep(One, TimeSpan.FromMilliseconds(400)), new LightStep(Other, TimeSpan.FromMilliseconds(400))])]);
    private static readonly TimeSpan[] Shown = [TimeSpan.FromMilliseconds(1030), TimeSpan.FromMilliseconds(1440), TimeSpan.FromMilliseconds(1860)];

    [Fact]
    public void Is_played_when_it_was_shown_whatever_the_face_does_and_each_colour_begins_to_the_millisecond()
    {
        var show = new LightShow(Sequence, Shown);
        var seen = new List<(double At, LightColour? Colour, double? Turned)>();
        for (var at = 900; at <= 1900; at += 100)
        {
            show.Play(holding: at % 200 == 0, TimeSpan.FromMilliseconds(at));
            seen.Add((at, show.Colour, show.TurnedAt?.TotalMilliseconds));
        }

        seen.Where(moment => moment.Colour == One).Select(moment => moment.At).ShouldBe([1100, 1200, 1300, 1400]);
        seen.Where(moment => moment.Colour == Other).Select(moment => moment.At).ShouldBe([1500, 1600, 1700, 1800]);
        seen.Where(moment => moment.Turned is not null).Select(moment => (moment.At, moment.Turned!.Value)).ShouldBe([(1100, 1030), (1500, 1440), (1900, 1860)]);
        show.Done.ShouldBeTrue();
        show.Exhausted.ShouldBeFalse();
    }

    [Fact]
    public void Is_refused_without_the_moment_of_each_colour_and_of_the_end() => Should.Throw<ArgumentException>(() => CaptureProcessFactory.Create(
        new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High, Light = Sequence, LightShown = Shown[..2] }));
}
