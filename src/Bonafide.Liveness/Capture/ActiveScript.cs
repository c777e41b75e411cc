using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>The active mode: between two steady looks the head steers a point through the dots.</summary>
internal sealed class ActiveScript(DotsChallenge challenge, LightShow? light) : ChallengeScript(light)
{
    private const double PixelsPerDegreeOfReach = 1 / 60.0;
    // 3.6 degrees: a recording that looks about joins few dots of that size by chance.
    private const double DotRadius = 0.06;
    private static readonly TimeSpan Dwell = TimeSpan.FromMilliseconds(300);
    private static readonly GuidanceLimits Turning = MovingUpTo(yaw: 45);

    private readonly List<HeadPose> _neutral = [];
    private TimeSpan? _insideSince;
    private int _target;

    protected override GuidanceLimits Moving => Turning;

    protected override int Asked => challenge.Directions.Count;

    protected override double Met => _target;

    protected override void Learn(FaceObservation face) => _neutral.Add(face.Pose);

    protected override void Forget() => _neutral.Clear();

    protected override ScriptStep Challenge(in ScriptFrame frame)
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
        return view.Point.DistanceTo(circle) <= circle.Radius;
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
}
