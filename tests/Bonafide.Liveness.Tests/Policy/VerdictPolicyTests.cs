using System.Text;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Tests.Policy;

public class VerdictPolicyTests
{
    [Fact]
    public void The_shipped_policy_grows_stricter_from_level_to_level()
    {
        var policy = VerdictPolicy.Current;
        foreach (var (cue, low) in policy.For(SecurityLevel.Low))
        {
            policy.For(SecurityLevel.Medium)[cue].Pass.ShouldBeGreaterThanOrEqualTo(low.Pass);
            policy.For(SecurityLevel.High)[cue].Pass.ShouldBeGreaterThanOrEqualTo(policy.For(SecurityLevel.Medium)[cue].Pass);
        }
    }

    [Theory]
    [InlineData("""{"version":"x","levels":{"LOW":{},"MEDIUM":{},"HIGH":{}},"diagnostics":{}}""", "Low")]
    [InlineData("""{"version":"x","levels":{"LOW":{"a":{"pass":0}}},"diagnostics":{"a":"b"}}""", "out of order")]
    [InlineData("""{"version":"x","levels":{"LOW":{"a":{"pass":0.5,"spoof":0.6}}},"diagnostics":{"a":"b"}}""", "out of order")]
    [InlineData("""{"version":"x","levels":{"LOW":{"a":{"pass":0.5}}},"diagnostics":{}}""", "no diagnostic")]
    [InlineData("""{"version":"x","levels":{"LOW":{"a":{"pass":0.5}}},"diagnostics":{"a":"b"}}""", "Medium")]
    public void A_policy_with_a_gap_is_refused_and_named(string json, string expected) =>
        Should.Throw<InvalidDataException>(() => VerdictPolicy.Parse(Encoding.UTF8.GetBytes(json))).Message.ShouldContain(expected);
}
