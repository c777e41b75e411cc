using System.Numerics;

namespace Bonafide.Simulator.People;

/// <summary>
/// Moves the points of a face: lids follow each other, the jaw turns about a hinge before the ears and takes chin and lower lip with it,
/// a smile draws the corners of the mouth outwards, upwards and back, and the cheeks with them.
/// </summary>
internal sealed class FaceMuscles
{
    private const float WidestJaw = 16 * MathF.PI / 180;
    private const float LowerLidShare = 0.12f;
    private const float FoldShare = 0.45f;

    // Of a broad smile, at the corner itself, centimetres: outwards, upwards (negative y), back.
    private static readonly Vector3 Drawn = new(0.75f, -0.6f, 0.35f);
    private const float SmileReach = 3.2f;

    private readonly Vector3[] _rest;
    private readonly float[] _jaw;
    private readonly Vector3 _hinge;

    public FaceMuscles(Vector3[] rest)
    {
        _rest = rest;
        _hinge = new Vector3(0, 2.5f, rest[234].Z);
        _jaw = JawShares(rest);
    }

    /// <summary>Writes the moved points of the face; only the first 468 are touched.</summary>
    public void Move(Expression expression, Span<Vector3> points)
    {
        _rest.CopyTo(points);
        if (expression.Smile > 0)
            DrawCorners(expression.Smile, points);
        if (expression.Mouth > 0)
            OpenJaw(expression.Mouth, points);
        if (expression.Lids > 0)
            CloseLids(expression.Lids, points);
    }

    private void DrawCorners(float smile, Span<Vector3> points)
    {
        var (left, right) = (_rest[FaceIndex.LeftMouthCorner], _rest[FaceIndex.RightMouthCorner]);
        for (var i = 0; i < _rest.Length; i++)
        {
            points[i] += Drawn * (smile * Near(_rest[i], right));
            points[i] += Drawn with { X = -Drawn.X } * (smile * Near(_rest[i], left));
        }
    }

    private static float Near(Vector3 point, Vector3 corner) => Smooth(1 - Vector3.Distance(point, corner) / SmileReach);

    private void OpenJaw(float openness, Span<Vector3> points)
    {
        for (var i = 0; i < _rest.Length; i++)
        {
            if (_jaw[i] <= 0)
                continue;
            // Turning about x moves what lies before the hinge (negative z) downwards.
            var (sine, cosine) = MathF.SinCos(openness * _jaw[i] * WidestJaw);
            var from = _rest[i] - _hinge;
            points[i] += _hinge + new Vector3(from.X, from.Y * cosine - from.Z * sine, from.Y * sine + from.Z * cosine) - _rest[i];
        }
    }

    private void CloseLids(float closed, Span<Vector3> points)
    {
        for (var i = 0; i < FaceIndex.UpperLids.Length; i++)
        {
            var (upper, lower, fold) = (FaceIndex.UpperLids[i], FaceIndex.LowerLids[i], FaceIndex.LidFolds[i]);
            var gap = _rest[lower] - _rest[upper];
            points[upper] = _rest[upper] + gap * ((1 - LowerLidShare) * closed);
            points[lower] = _rest[lower] - gap * (LowerLidShare * 0.97f * closed);
            points[fold] = _rest[fold] + gap * (FoldShare * closed);
        }
    }

    private static float[] JawShares(Vector3[] rest)
    {
        var mouth = (rest[13].Y + rest[14].Y) / 2;
        var halfWidth = Math.Abs(rest[308].X - rest[78].X) / 2;
        var shares = new float[rest.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            var split = rest[i].Y > mouth ? 1f : 0f;
            var smooth = Smooth((rest[i].Y - mouth + 1.5f) / 4.5f);
            var aside = Smooth((Math.Abs(rest[i].X) - halfWidth) / 2.5f);
            var back = 1 - Smooth((rest[i].Z - rest[FaceIndex.Chin].Z) / 9);
            shares[i] = (split + (smooth - split) * aside) * back;
        }

        Set(shares, FaceIndex.LowerInnerLip, 1);
        Set(shares, FaceIndex.LowerLip, 1);
        Set(shares, FaceIndex.UpperInnerLip, 0);
        Set(shares, FaceIndex.UpperLip, 0);
        Set(shares, FaceIndex.MouthCorners, 0.4f);
        return shares;
    }

    private static void Set(float[] shares, ReadOnlySpan<int> indices, float share)
    {
        foreach (var index in indices)
            shares[index] = share;
    }

    private static float Smooth(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
