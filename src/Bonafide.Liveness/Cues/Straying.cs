namespace Bonafide.Liveness.Cues;

/// <summary>
/// How far a subject did something else than what was asked: while an instruction runs, the largest rise of the way to another one. Who returns from what was
/// asked before comes down from it, and does not rise.
/// </summary>
internal static class Straying
{
    /// <summary>The farthest in any instruction, 1 where another one was begun and met; 0 where the subject kept to what was asked.</summary>
    public static double Farthest(IReadOnlyList<InstructionMoment> moments)
    {
        var (farthest, lowest, index) = (0.0, double.MaxValue, -1);
        foreach (var moment in moments)
        {
            if (moment.Elsewhere is not { } elsewhere)
                continue;
            if (moment.View.Index != index)
                (lowest, index) = (double.MaxValue, moment.View.Index);
            lowest = Math.Min(lowest, elsewhere);
            farthest = Math.Max(farthest, elsewhere - Math.Max(lowest, 0));
        }

        return farthest;
    }
}
