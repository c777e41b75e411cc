using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Motion;

/// <summary>
/// Follows how a face moves against the rest of its picture over a capture. Compares with one earlier picture until the face has moved, turned or
/// grown too far from it; at most once every 0.2 s, and 24 times in all. One per capture; not safe for concurrent use.
/// </summary>
internal sealed class PassageTracker
{
    private const int Most = 24;
    private const float LargestRatio = 1.1f;
    private const float LargestTurn = 8;
    private const float LargestShift = 0.25f;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);

    private SmallPicture _anchor = new();
    private SmallPicture _current = new();
    private PictureCorners? _corners;
    private TimeSpan _nextAt = TimeSpan.MinValue;
    private int _measured;

    /// <summary>What this frame tells together with the earlier one; null when they are not compared.</summary>
    public FacePassage? Observe(RgbxImage image, IReadOnlyList<FaceObservation> faces, FrameStamp stamp, PassageMeter meter)
    {
        if (_measured == Most || stamp.CapturedAt < _nextAt || faces.Count == 0 || FaceView.Of(faces[0].Landmarks.Span) is not { } view)
            return null;

        _nextAt = stamp.CapturedAt + Apart;
        _current.Take(image, faces[0], view, stamp.FrameId);
        if (_corners is null || !IsNear(_anchor, _current))
        {
            (_anchor, _current) = (_current, _anchor);
            _corners = meter.CornersOf(_anchor);
            return null;
        }

        _measured++;
        return meter.Measure(_anchor, _corners, _current);
    }

    private static bool IsNear(SmallPicture a, SmallPicture b) =>
        (a.Width, a.Height) == (b.Width, b.Height)
        && a.View.ScaleRatio(b.View) <= LargestRatio
        && a.View.TurnTo(b.View) <= LargestTurn
        && MathF.Max(MathF.Abs(a.Box.CenterX - b.Box.CenterX), MathF.Abs(a.Box.CenterY - b.Box.CenterY)) <= LargestShift * a.Box.Height;
}
