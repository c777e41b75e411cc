namespace Bonafide.Vision.Parallax;

/// <summary>What a pair of frames can tell.</summary>
internal enum PairKind
{
    /// <summary>Nothing: too much alike, or too far apart.</summary>
    None,

    /// <summary>The head turned by 8 to 25 degrees: relief shows.</summary>
    Turn,

    /// <summary>The face came nearer or went away by half or more: perspective shows.</summary>
    Approach,

    /// <summary>It moved a little: the surround shows whether it is on the same sheet.</summary>
    Surround,
}

/// <summary>Sorts pairs of views.</summary>
internal static class PairKinds
{
    /// <summary>What two views can tell, and how well: larger is better.</summary>
    public static (PairKind Kind, float Worth) Of(FaceView a, FaceView b)
    {
        float turn = a.TurnTo(b), ratio = a.ScaleRatio(b), shift = a.ShiftTo(b);
        if (ratio >= 1.5f && turn <= 8)
            return (PairKind.Approach, MathF.Min(ratio, 2.2f) - turn / 16);
        if (ratio > 1.4f)
            return (PairKind.None, 0);
        if (turn is >= 8 and <= 25)
            return (PairKind.Turn, 1 - MathF.Abs(turn - 15) / 10);
        return turn is >= 5 and <= 10 || (shift >= 3 && turn <= 10) ? (PairKind.Surround, 1) : (PairKind.None, 0);
    }
}
