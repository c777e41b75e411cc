using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// What all modes with a challenge have in common: a steady look to learn the subject's own straight pose, then the challenge, then a steady look
/// again for the stills and, nearer by, the light sequence where there is one.
/// </summary>
internal abstract class ChallengeScript(LightShow? light) : ICaptureScript
{
    private const double Widening = 0.25;
    private static readonly GuidanceLimits Still = new();

    private readonly HoldProgress _before = new(TimeSpan.FromMilliseconds(800), frames: 6);
    private readonly HoldProgress _after = new(TimeSpan.FromMilliseconds(800), frames: 6) { Light = light };

    public GuidanceLimits Limits => Challenging ? Moving : Resting.Widened(Current.Holding ? Widening : 0);

    /// <summary>Where the face may be while the challenge runs.</summary>
    protected abstract GuidanceLimits Moving { get; }

    /// <summary>How many things are asked for.</summary>
    protected abstract int Asked { get; }

    /// <summary>How many of them are met; a part counts as a part.</summary>
    protected abstract double Met { get; }

    /// <summary>How much of the whole demand is met, 0 to 1.</summary>
    protected double Progress => (_before.Share + Met + _after.Share) / (Asked + 2);

    private HoldProgress Current => _before.Done ? _after : _before;

    private GuidanceLimits Resting => _before.Done && light is not null ? Distance.Near : Still;

    private bool Challenging => _before.Done && Met < Asked;

    public ScriptStep Next(in ScriptFrame frame)
    {
        if (Challenging)
            return Challenge(frame);

        var hold = Current;
        var lost = hold.Next(frame.Assessed, frame.Now);
        if (ReferenceEquals(hold, _before))
            LearnRest(frame, lost);
        return new ScriptStep
        {
            Phase = hold.Holding ? CapturePhase.Holding : CapturePhase.Positioning,
            Progress = Progress,
            Worthy = hold.Holding && frame.Assessed == GuidanceCode.Good,
            Lost = lost,
            Done = _after.Done,
        };
    }

    /// <summary>The limits of a moving head, up to a turn to the side, degrees.</summary>
    protected static GuidanceLimits MovingUpTo(double yaw) =>
        Still.Widened(Widening) with { Yaw = yaw, Pitch = 40, Roll = 40, Speed = 3, EyesClosed = 0 };

    /// <summary>Takes a frame of the running challenge.</summary>
    protected abstract ScriptStep Challenge(in ScriptFrame frame);

    /// <summary>Takes the subject's own straight look.</summary>
    protected abstract void Learn(FaceObservation face);

    /// <summary>Lets what was learnt go.</summary>
    protected abstract void Forget();

    private void LearnRest(in ScriptFrame frame, bool lost)
    {
        if (lost)
            Forget();
        if (_before.Holding && frame is { Face: { } face, Assessed: GuidanceCode.Good })
            Learn(face);
    }
}
