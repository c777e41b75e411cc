namespace Bonafide.Vision.Parallax;

/// <summary>The few chips of a capture that later frames are compared with: different poses and distances, two of each.</summary>
internal sealed class Keyframes
{
    private const int Capacity = 10;
    private const int Alike = 2;
    private const float SameTurn = 4;
    private const float SameRatio = 1.2f;
    private const float SameShift = 3;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);

    private readonly List<Keyframe> _kept = [];

    /// <summary>The kept chips, oldest first.</summary>
    public IReadOnlyList<Keyframe> Kept => _kept;

    /// <summary>Whether a view shows something that too few chips show yet.</summary>
    public bool Wants(FaceView view, TimeSpan at)
    {
        var alike = _kept.FindAll(kept => IsAlike(kept.Chip.View, view));
        return alike.Count < Alike && alike.TrueForAll(kept => at - kept.At >= Apart);
    }

    /// <summary>Keeps a chip; when there are too many, the one that is most like another goes.</summary>
    public void Keep(FaceChip chip, TimeSpan at)
    {
        _kept.Add(new Keyframe(chip, at));
        if (_kept.Count > Capacity)
            _kept.Remove(_kept.Take(Capacity).MinBy(Crowding)!);
    }

    private float Crowding(Keyframe one) => _kept.Where(other => other != one).Min(other => Distance(one.Chip.View, other.Chip.View));

    private static bool IsAlike(FaceView a, FaceView b) => a.TurnTo(b) < SameTurn && a.ScaleRatio(b) < SameRatio && a.ShiftTo(b) < SameShift;

    private static float Distance(FaceView a, FaceView b) =>
        a.TurnTo(b) / SameTurn + MathF.Log(a.ScaleRatio(b)) / MathF.Log(SameRatio) + a.ShiftTo(b) / SameShift;
}

/// <summary>One kept chip.</summary>
internal sealed record Keyframe(FaceChip Chip, TimeSpan At)
{
    /// <summary>How often it has been compared.</summary>
    public int Uses { get; set; }
}
