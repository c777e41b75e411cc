using Bonafide.Liveness.Cues;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// How long a capture waits for what it has asked for. Who sets out later than any level allows, or gets nowhere, cannot succeed any more, and is told
/// so rather than left before the camera.
/// </summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>Whether the subject keeps the dot or distance that is now the target waiting for too long.</summary>
    public static bool IsOver(List<ChallengeMoment> moments)
    {
        var (target, now) = (moments[^1].View.Target, moments[^1].At);
        var waited = now - moments.Find(moment => moment.View.Target == target).At;
        return waited > Longest || (waited > Reaction.Latest && Reaction.ToTarget(moments, target) is null);
    }

    /// <summary>Whether the subject keeps the running instruction waiting for too long.</summary>
    public static bool IsOver(List<InstructionMoment> moments)
    {
        var (index, now) = (moments[^1].View.Index, moments[^1].At);
        return now - moments.Find(moment => moment.View.Index == index).At > Longest;
    }
}
