using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Tests.Guidance;

public class GuidanceHysteresisTests
{
    private readonly GuidanceHysteresis _hysteresis = new();

    [Fact]
    public void A_code_that_lasts_one_frame_is_never_shown()
    {
        At(GuidanceCode.Good, 0);
        At(GuidanceCode.Good, 900);
        At(GuidanceCode.OpenEyes, 1000).ShouldBe(GuidanceCode.Good);
        At(GuidanceCode.Good, 1100).ShouldBe(GuidanceCode.Good);
    }

    [Fact]
    public void A_code_that_persists_is_shown()
    {
        At(GuidanceCode.Good, 0);
        At(GuidanceCode.MoveCloser, 1000);
        At(GuidanceCode.MoveCloser, 1260).ShouldBe(GuidanceCode.MoveCloser);
    }

    [Fact]
    public void Whatever_the_frames_say_the_text_changes_at_most_twice_a_second()
    {
        var changes = new List<double>();
        var shown = At(GuidanceCode.Good, 0);
        var codes = Enum.GetValues<GuidanceCode>();
        for (var t = 0; t < 20000; t += 50)
        {
            var next = At(codes[t / 300 % codes.Length], t);
            if (next != shown)
                changes.Add(t);
            shown = next;
        }

        changes.Count.ShouldBeGreaterThan(5);
        changes.Zip(changes.Skip(1), (a, b) => b - a).Min().ShouldBeGreaterThanOrEqualTo(500);
    }

    private GuidanceCode At(GuidanceCode code, double milliseconds) => _hysteresis.Next(code, TimeSpan.FromMilliseconds(milliseconds));
}
