using System.Text;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Tests.Policy;

public class VerdictPolicyTests
{
    public static TheoryData<CaptureMode> Modes => [.. Enum.GetValues<CaptureMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_shipped_policy_grows_stricter_from_level_to_level(CaptureMode mode)
    {
        var policy = VerdictPolicy.Current;
        var (medium, high) = (policy.For(SecurityLevel.Medium, mode), policy.For(SecurityLevel.High, mode));
        foreach (var (cue, low) in policy.For(SecurityLevel.Low, mode))
        {
            (medium[cue].Pass ?? 0).ShouldBeGreaterThanOrEqualTo(low.Pass ?? 0);
            (high[cue].Pass ?? 0).ShouldBeGreaterThanOrEqualTo(medium[cue].Pass ?? 0);
        }
    }

    [Theory]
    [InlineData(CaptureMode.PassiveVideo, "perspective")]
    [InlineData(CaptureMode.Active, "depth")]
    [InlineData(CaptureMode.Active, "compliance")]
    public void A_mode_requires_the_cues_that_it_was_made_for_at_every_level(CaptureMode mode, string cue)
    {
        foreach (var level in Enum.GetValues<SecurityLevel>())
            VerdictPolicy.Current.For(level, mode)[cue].Pass.ShouldNotBeNull();
    }

    [Fact]
    public void A_mode_s_own_marks_go_before_those_of_every_mode()
    {
        var own = Parse("""{"EVERY":{"a":{"pass":0.5}},"ACTIVE":{"a":{"pass":0.9},"b":{"spoof":0.1}}}""").For(SecurityLevel.Low, CaptureMode.Active);
        own["a"].Pass.ShouldBe(0.9);
        own["b"].Pass.ShouldBeNull();
        Parse("""{"EVERY":{"a":{"pass":0.5}}}""").For(SecurityLevel.Low, CaptureMode.Passive)["a"].Pass.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("""{"EVERY":{}}""", "requires no cue")]
    [InlineData("""{"EVERY":{"a":{"spoof":0.1}}}""", "requires no cue")]
    [InlineData("""{"EVERY":{"a":{"pass":0.5,"whenMeasured":true}}}""", "requires no cue")]
    [InlineData("""{"ACTIVE":{"a":{"pass":0.5}}}""", "mode Passive")]
    [InlineData("""{"EVERY":{"a":{"pass":0}}}""", "out of order")]
    [InlineData("""{"EVERY":{"a":{"pass":0.5},"b":{}}}""", "out of order")]
    [InlineData("""{"EVERY":{"a":{"pass":0.5,"spoof":0.6}}}""", "out of order")]
    [InlineData("""{"EVERY":{"c":{"pass":0.5}}}""", "no diagnostic")]
    [InlineData("""{"EVERY":{"a":{"pass":0.5}},"AKTIVE":{}}""", "AKTIVE")]
    public void A_policy_with_a_gap_is_refused_and_named(string level, string expected) =>
        Should.Throw<InvalidDataException>(() => Parse(level)).Message.ShouldContain(expected);

    [Fact]
    public void A_policy_without_a_level_is_refused() => Should.Throw<InvalidDataException>(
        () => VerdictPolicy.Parse("""{"version":"x","levels":{"LOW":{"EVERY":{"a":{"pass":0.5}}}},"diagnostics":{"a":"b"}}"""u8)).Message.ShouldContain("Medium");

    private static VerdictPolicy Parse(string level) => VerdictPolicy.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"version":"x","levels":{"LOW":{{{level}}},"MEDIUM":{{{level}}},"HIGH":{{{level}}}},"diagnostics":{"a":"b","b":"c"}}"""));
}
