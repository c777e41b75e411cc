namespace Bonafide.Liveness.Challenges;

/// <summary>Draws a list of instructions: never the same twice in a row, and with a turn of the head in it, which shows the head's relief.</summary>
public static class InstructionsGenerator
{
    /// <summary>Most instructions in one challenge.</summary>
    public const int Most = 10;

    /// <summary>Everything that can be asked for.</summary>
    public static IReadOnlyList<FaceInstruction> All { get; } = Enum.GetValues<FaceInstruction>();

    /// <summary>Draws a list from everything that can be asked for.</summary>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="count">How many, 1 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public static IReadOnlyList<FaceInstruction> Draw(IChallengeSource source, int count) => Draw(source, count, All);

    /// <summary>Draws a list from some instructions. Without a turn among them the capture cannot be a SUCCESS.</summary>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="count">How many, 1 to <see cref="Most"/>.</param>
    /// <param name="among">What may be asked for; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="among"/> is empty.</exception>
    public static IReadOnlyList<FaceInstruction> Draw(IChallengeSource source, int count, IReadOnlyList<FaceInstruction> among) =>
        Draw(source, count, among, after: null);

    /// <summary>Continues a list: what is asked for first in order, then drawn ones.</summary>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="first">What comes first; may be empty where something is drawn.</param>
    /// <param name="count">How many are drawn; 1 to <see cref="Most"/> with the first ones.</param>
    /// <param name="among">What may be drawn; may be empty where nothing is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none, or more than <see cref="Most"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="among"/> is empty.</exception>
    public static IReadOnlyList<FaceInstruction> Continue(
        IChallengeSource source, IReadOnlyList<FaceInstruction> first, int count, IReadOnlyList<FaceInstruction> among)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Count + count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first.Count + count, Most);
        return count == 0 ? first : [.. first, .. Draw(source, count, among, first.Count > 0 ? first[^1] : null)];
    }

    /// <summary>Whether a list has a turn of the head, without which no capture by instructions can be a SUCCESS.</summary>
    /// <param name="instructions">The list.</param>
    public static bool HasTurn(IEnumerable<FaceInstruction> instructions) => instructions.Any(IsTurn);

    private static FaceInstruction[] Draw(IChallengeSource source, int count, IReadOnlyList<FaceInstruction> among, FaceInstruction? after)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        FaceInstruction[] pool = [.. among.Distinct()];
        if (pool.Length == 0)
            throw new ArgumentException("There is no instruction to draw from.", nameof(among));

        // The place of one turn is drawn first; everything round it is free.
        FaceInstruction[] turns = [.. pool.Where(IsTurn)];
        var turnAt = turns.Length == 0 ? -1 : Index(source, count);
        var drawn = new FaceInstruction[count];
        for (var i = 0; i < count; i++)
        {
            var wanted = i == turnAt ? turns : pool;
            var before = i == 0 ? after : drawn[i - 1];
            FaceInstruction[] others = [.. wanted.Where(instruction => instruction != before)];
            drawn[i] = Pick(source, others.Length > 0 ? others : wanted);
        }

        return drawn;
    }

    /// <summary>Whether an instruction turns the head.</summary>
    internal static bool IsTurn(FaceInstruction instruction) => instruction is FaceInstruction.LookLeft or FaceInstruction.LookRight;

    private static FaceInstruction Pick(IChallengeSource source, FaceInstruction[] among) => among[Index(source, among.Length)];

    private static int Index(IChallengeSource source, int count) => (int)(source.Draw() * count);
}
