using Bonafide.Observations;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Parallax;

/// <summary>
/// Compares the frames of one capture with earlier ones, as far as they differ in a way that tells a head from a sheet. At most one comparison a
/// frame, spaced in time and limited in number: an ordinary frame costs one pose fit. One per capture; not safe for concurrent use.
/// </summary>
internal sealed class ParallaxTracker
{
    private const int MostTurns = 10;
    private const int MostApproaches = 10;
    private const int MostEarlyApproaches = 3;
    private const int MostSurrounds = 6;
    // Below the least ratio that a passive video capture ends with: else a subject who moves just far enough is compared too seldom.
    private const float FullApproach = 1.6f;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(90);
    private static readonly TimeSpan SurroundsApart = TimeSpan.FromMilliseconds(300);

    private readonly Keyframes _keyframes = new();
    private TimeSpan _nextAt = TimeSpan.MinValue;
    private TimeSpan _nextSurroundAt = TimeSpan.MinValue;
    private int _turns;
    private int _approaches;
    private int _earlyApproaches;
    private int _surrounds;

    /// <summary>What this frame's largest face tells together with earlier frames.</summary>
    /// <param name="image">The frame.</param>
    /// <param name="faces">Its faces, largest first.</param>
    /// <param name="stamp">Its identity and times.</param>
    /// <param name="tools">Lent for this call.</param>
    public ParallaxFindings Observe(RgbxImage image, IReadOnlyList<FaceObservation> faces, FrameStamp stamp, ParallaxTools tools)
    {
        if (faces.Count == 0 || FaceView.Of(faces[0].Landmarks.Span) is not { } view)
            return ParallaxFindings.None;

        var at = stamp.CapturedAt;
        var partner = at >= _nextAt ? Choose(view, at) : null;
        var wanted = _keyframes.Wants(view, at);
        if (partner is null && !wanted)
            return ParallaxFindings.None;

        var chip = FaceChip.Cut(image, faces[0], view, stamp.FrameId);
        var findings = partner is null ? ParallaxFindings.None : Compare(partner, chip, at, tools);
        if (wanted)
            _keyframes.Keep(chip, at);
        return findings;
    }

    private ParallaxFindings Compare(Keyframe partner, FaceChip chip, TimeSpan at, ParallaxTools tools)
    {
        _nextAt = at + Apart;
        partner.Uses++;
        if (tools.Pairs.Track(partner.Chip, chip) is not { } tracked)
            return ParallaxFindings.None;

        var kind = Count(partner.Chip.View, chip.View);
        return new ParallaxFindings(
            kind is PairKind.Turn or PairKind.Approach ? [tracked.Observe()] : [],
            Surround(tracked, at, tools) is { } surround ? [surround] : []);
    }

    private PairKind Count(FaceView a, FaceView b)
    {
        var kind = PairKinds.Of(a, b).Kind;
        _turns += kind == PairKind.Turn ? 1 : 0;
        _approaches += kind == PairKind.Approach ? 1 : 0;
        _earlyApproaches += kind == PairKind.Approach && a.ScaleRatio(b) < FullApproach ? 1 : 0;
        return kind;
    }

    private SurroundPair? Surround(TrackedFaces tracked, TimeSpan at, ParallaxTools tools)
    {
        var (a, b) = (tracked.A.View, tracked.B.View);
        if (_surrounds >= MostSurrounds || at < _nextSurroundAt || a.TurnTo(b) > 10 || a.ScaleRatio(b) > 1.4f)
            return null;
        if (tools.Surrounds.Measure(tracked) is not { } surround)
            return null;
        (_surrounds, _nextSurroundAt) = (_surrounds + 1, at + SurroundsApart);
        return surround;
    }

    // The pair that tells most; among equals the chip that was used least, so that one bad frame does not decide.
    private Keyframe? Choose(FaceView view, TimeSpan at)
    {
        Keyframe? best = null;
        var bestWorth = 0f;
        foreach (var kept in _keyframes.Kept)
        {
            var (kind, worth) = PairKinds.Of(kept.Chip.View, view);
            var open = kind switch
            {
                PairKind.Turn => _turns < MostTurns,
                PairKind.Approach => _approaches < MostApproaches
                    && (kept.Chip.View.ScaleRatio(view) >= FullApproach || _earlyApproaches < MostEarlyApproaches),
                PairKind.Surround => _surrounds < MostSurrounds && at >= _nextSurroundAt,
                _ => false,
            };
            var rank = worth + (kind == PairKind.Surround ? 0 : 2) - 0.3f * kept.Uses;
            if (open && (best is null || rank > bestWorth))
                (best, bestWorth) = (kept, rank);
        }

        return best;
    }
}

/// <summary>Buffers of a comparison; lent, not kept.</summary>
internal sealed class ParallaxTools
{
    public PairTracker Pairs { get; } = new();

    public SurroundTracker Surrounds { get; } = new();
}

/// <summary>What one frame told together with earlier ones.</summary>
internal sealed record ParallaxFindings(IReadOnlyList<TrackedPair> Pairs, IReadOnlyList<SurroundPair> Surrounds)
{
    public static readonly ParallaxFindings None = new([], []);
}
