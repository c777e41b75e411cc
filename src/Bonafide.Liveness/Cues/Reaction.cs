using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>How long a subject took to be under way to what was asked.</summary>
internal static class Reaction
{
    /// <summary>Who takes longer than this complies at no level.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromSeconds(6);

    // So much of the way must be gone before it counts as under way: a held head sways.
    private const double UnderWay = 0.2;

    // Who is so near the mark at the beginning need not move, so there is nothing to time.
    private const double AlreadyThere = 0.8;

    /// <summary>Seconds from the moment a dot or distance became the target until the subject was under way to it; null when it never was.</summary>
    public static double? ToTarget(IReadOnlyList<ChallengeMoment> moments, int target)
    {
        ChallengeMoment? shown = null;
        foreach (var moment in moments)
        {
            if (moment.View.Target != target)
                continue;
            shown ??= moment;
            if (Distance(moment.View) <= (1 - UnderWay) * Distance(shown.Value.View))
                return (moment.At - shown.Value.At).TotalSeconds;
        }

        return null;
    }

    /// <summary>Seconds from the moment an instruction was given until the subject was under way to meeting it.</summary>
    /// <returns>Null when it never was, or nothing was to be done.</returns>
    public static double? ToInstruction(IReadOnlyList<InstructionMoment> moments, int instruction)
    {
        InstructionMoment? given = null;
        foreach (var moment in moments)
        {
            if (moment.View.Index != instruction || moment.Way is not { } way)
                continue;
            given ??= moment;
            var from = given.Value.Way!.Value;
            if (from >= AlreadyThere)
                return null;
            if (way - from >= UnderWay * (1 - from))
                return (moment.At - given.Value.At).TotalSeconds;
        }

        return null;
    }

    private static double Distance(ChallengeView view) => view.Point.DistanceTo(view.Circles[view.Target]);
}
