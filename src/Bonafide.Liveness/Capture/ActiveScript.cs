using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// The active mode: a steady look to learn the subject's own straight pose, then the head steers a point through the dots, then a steady look
/// again for the stills.
/// </summary>
internal sealed class ActiveScript(DotsChallenge challenge, LightShow? light) : ICaptureScript
{
    private const double Widening = 0.25;
    private const double PixelsPerDegreeOfReach = 1 / 60.0;
    private const double DotRadius = 0.11;
    private static readonly TimeSpan Dwell = TimeSpan.FromMilliseconds(300);
    private static readonly GuidanceLimits Still = new();
    private static readonly GuidanceLimits Turning = Still.Widened(Widening) with { Yaw = 45, Pitch = 40, Roll = 40, Speed = 3, EyesClosed = 0 };

    private readonly HoldProgress _before = new(TimeSpan.FromMilliseconds(800), frames: 6);
    private readonly HoldProgress _after = new(TimeSpan.FromMilliseconds(800), frames: 6) { Light = light };
    private readonly List<HeadPose> _neutral = [];
    private TimeSpan? _insideSince;
    private int _target;

    public GuidanceLimits Limits => Challenging ? Turning : Still.Widened(_before.Holding ? Widening : 0);

    private bool Challenging => _before.Done && _target < challenge.Directions.Count;

    public ScriptStep Next(in ScriptFrame frame)
    {
        if (Challenging)
            return Steer(frame);

        var hold = _before.Done ? _after : _before;
        var lost = hold.Next(frame.Assessed, frame.Now);
        if (ReferenceEquals(hold, _before))
            Learn(frame, lost);
        return new ScriptStep
        {
            Phase = hold.Holding ? CapturePhase.Holding : CapturePhase.Positioning,
            Progress = Progress,
            Worthy = hold.Holding && frame.Assessed == GuidanceCode.Good,
            Lost = lost,
            Done = _after.Done,
        };
    }

    private double Progress => (_before.Share + _target + _after.Share) / (challenge.Directions.Count + 2);

    private void Learn(in ScriptFrame frame, bool lost)
    {
        if (lost)
            _neutral.Clear();
        if (_before.Holding && frame is { Face: { } face, Assessed: GuidanceCode.Good })
            _neutral.Add(face.Pose);
    }

    private ScriptStep Steer(in ScriptFrame frame)
    {
        var view = View(frame);
        if (frame.Face is not null && Inside(view))
        {
            _insideSince ??= frame.Now;
            if (frame.Now - _insideSince >= Dwell)
                (_target, _insideSince) = (_target + 1, null);
        }
        else
        {
            _insideSince = null;
        }

        return new ScriptStep { Phase = CapturePhase.Challenge, Progress = Progress, Challenge = view };
    }

    private static bool Inside(ChallengeView view)
    {
        var circle = view.Circles[view.Target];
        return Math.Sqrt(Square(view.Point.X - circle.X) + Square(view.Point.Y - circle.Y)) <= circle.Radius;
    }

    private ChallengeView View(in ScriptFrame frame)
    {
        var (width, height) = (frame.Frame.Width, frame.Frame.Height);
        var perDegree = FaceGeometry.Reach(width, height) * PixelsPerDegreeOfReach;
        var radius = FaceGeometry.Reach(width, height) * DotRadius;
        var (yaw, pitch) = frame.Face is { } face
            ? (face.Pose.Yaw - _neutral.Average(pose => pose.Yaw), face.Pose.Pitch - _neutral.Average(pose => pose.Pitch))
            : (0, 0);
        return new ChallengeView(
            Spot(yaw, pitch),
            [.. challenge.Directions.Take(_target + 1).Select(direction => Spot(direction.Yaw, direction.Pitch))],
            _target);

        ChallengeSpot Spot(double yawDegrees, double pitchDegrees) => new(
            Math.Clamp(width / 2.0 + yawDegrees * perDegree, radius, width - radius),
            Math.Clamp(height / 2.0 - pitchDegrees * perDegree, radius, height - radius),
            radius);
    }

    private static double Square(double value) => value * value;
}
