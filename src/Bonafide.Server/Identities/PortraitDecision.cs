using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;

namespace Bonafide.Server.Identities;

/// <summary>The rules by which portraits are decided. Pure: what goes in decides what comes out.</summary>
internal static class PortraitDecision
{
    // Each step is about a tenth of the strangers of the one before; see docs/matching.md for what that is worth.
    private static readonly double[] LevelScores = [3000, 3877, 4570, 5303];

    /// <summary>What follows from the capture alone.</summary>
    public static Submission ByCapture(Submission portrait, LivenessStatus status) => status switch
    {
        LivenessStatus.Success => portrait with { Status = SubmissionStatus.NotVerified, Fault = SubmissionFault.NoReference },
        LivenessStatus.Spoof => portrait with { Status = SubmissionStatus.Invalid, Fault = SubmissionFault.Spoof },
        LivenessStatus.Error => portrait with { Status = SubmissionStatus.NotVerified, Fault = SubmissionFault.ServiceFailed },
        _ => portrait with { Status = SubmissionStatus.NotVerified, Fault = SubmissionFault.PoorCapture },
    };

    /// <summary>What follows from comparing a good capture with a verified document.</summary>
    public static Submission ByMatch(Submission portrait, double score, IdentityOptions options)
    {
        var compared = portrait with { Score = score, Level = null };
        if (score >= options.VerifiedScore)
            return compared with { Status = SubmissionStatus.Verified, Level = LevelOf(score, portrait.SecurityLevel), Fault = null };
        return score < options.InvalidScore
            ? compared with { Status = SubmissionStatus.Invalid, Fault = SubmissionFault.AnotherPerson }
            : compared with { Status = SubmissionStatus.Adjudication, Fault = SubmissionFault.Undecided };
    }

    /// <summary>The level that a score gives, as far as the strictness of the capture allows: LOW up to LEVEL2, MEDIUM up to LEVEL3.</summary>
    public static int LevelOf(double score, SecurityLevel strictness)
    {
        var byScore = Math.Max(1, LevelScores.Count(least => score >= least));
        return Math.Min(byScore, HighestLevel(strictness));
    }

    /// <summary>The least strict capture that can reach a level.</summary>
    public static SecurityLevel StrictnessFor(int level) =>
        Enum.GetValues<SecurityLevel>().First(strictness => HighestLevel(strictness) >= level);

    /// <summary>The highest level that a capture of a strictness can reach.</summary>
    public static int HighestLevel(SecurityLevel strictness) => strictness switch
    {
        SecurityLevel.Low => 2,
        SecurityLevel.Medium => 3,
        _ => Submission.HighestLevel,
    };
}
