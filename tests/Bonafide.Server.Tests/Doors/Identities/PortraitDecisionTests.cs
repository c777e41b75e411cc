using Bonafide.Liveness.Policy;
using Bonafide.Server.Identities;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>The rules alone: which score and which strictness give which status and level.</summary>
public sealed class PortraitDecisionTests
{
    [Theory]
    [InlineData(2999.9, nameof(SubmissionStatus.Adjudication), null)]
    [InlineData(2199.9, nameof(SubmissionStatus.Invalid), null)]
    [InlineData(2200, nameof(SubmissionStatus.Adjudication), null)]
    [InlineData(3000, nameof(SubmissionStatus.Verified), 1)]
    [InlineData(3877, nameof(SubmissionStatus.Verified), 2)]
    [InlineData(4570, nameof(SubmissionStatus.Verified), 3)]
    [InlineData(5303, nameof(SubmissionStatus.Verified), 4)]
    [InlineData(10_000, nameof(SubmissionStatus.Verified), 4)]
    public void A_score_decides_status_and_level(double score, string status, int? level)
    {
        var decided = PortraitDecision.ByMatch(new Submission { SecurityLevel = SecurityLevel.High }, score, new IdentityOptions());
        (decided.Status.ToString(), decided.Level, decided.Score).ShouldBe((status, level, score));
    }

    [Theory]
    [InlineData(SecurityLevel.Low, 2)]
    [InlineData(SecurityLevel.Medium, 3)]
    [InlineData(SecurityLevel.High, 4)]
    public void The_strictness_of_the_capture_bounds_the_level(SecurityLevel strictness, int level) =>
        PortraitDecision.LevelOf(10_000, strictness).ShouldBe(level);

    [Fact]
    public void What_is_told_to_be_enough_for_a_level_is()
    {
        for (var level = 1; level <= Submission.HighestLevel; level++)
            PortraitDecision.LevelOf(10_000, PortraitDecision.StrictnessFor(level)).ShouldBeGreaterThanOrEqualTo(level);
    }

    [Fact]
    public void Not_a_number_verifies_nobody() =>
        PortraitDecision.ByMatch(new Submission(), double.NaN, new IdentityOptions()).Status.ShouldNotBe(SubmissionStatus.Verified);
}
