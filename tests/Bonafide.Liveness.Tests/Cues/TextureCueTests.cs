using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class TextureCueTests
{
    private static readonly StillTexture Skin = new()
    {
        Tiles = 24,
        LumaPeak = 2,
        ChromaPeak = 1.5f,
        Banding = 1.8f,
        Period = 5,
        Slope = -3,
        Black = 30,
        White = 190,
        ColourSpread = 9,
    };

    [Fact]
    public void A_smooth_spectrum_speaks_for_nothing_against_the_face() => Measure(Skin, Skin).Score.ShouldBe(1);

    [Fact]
    public void Dots_lines_and_coloured_waves_are_each_an_attack()
    {
        Measure(Skin with { LumaPeak = 20 }).Score.ShouldBe(0);
        Measure(Skin with { ChromaPeak = 20 }).Score.ShouldBe(0);
        Measure(Skin with { Banding = 20 }).Score.ShouldBe(0);
    }

    [Fact]
    public void A_peak_in_one_still_of_two_convicts_nobody() => Measure(Skin, Skin with { LumaPeak = 20 }).Score.ShouldBe(1);

    [Fact]
    public void Blur_black_and_colour_are_not_judged() =>
        Measure(Skin with { Slope = -6, Black = 90, White = 120, ColourSpread = 0 }).Score.ShouldBe(1);

    [Fact]
    public void Faces_too_small_to_measure_leave_it_unmeasured() => Measure(null, null).Applicable.ShouldBeFalse();

    [Fact]
    public void What_is_no_number_is_not_taken_for_skin() => Measure(Skin with { LumaPeak = float.NaN }).Score.ShouldNotBe(1);

    private static CueResult Measure(params StillTexture?[] textures) => new TextureCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = [],
        Stills = [.. textures.Select((texture, i) => Faces.Still(i, Faces.Good) with { Texture = texture })],
        Context = new CaptureContext(),
    });
}
