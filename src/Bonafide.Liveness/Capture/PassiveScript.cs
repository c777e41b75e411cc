using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>The passive mode: hold still in the oval.</summary>
internal sealed class PassiveScript(LightShow? light) : ICaptureScript
{
    private const double Widening = 0.25;
    private static readonly GuidanceLimits Narrow = new();
    private static readonly GuidanceLimits Wide = Narrow.Widened(Widening);
    private readonly HoldProgress _hold = new(TimeSpan.FromMilliseconds(1500), frames: 8) { Light = light };

    public GuidanceLimits Limits => _hold.Holding ? Wide : Narrow;

    public ScriptStep Next(in ScriptFrame frame)
    {
        var lost = _hold.Next(frame.Assessed, frame.Now);
        return new ScriptStep
        {
            Phase = _hold.Holding ? CapturePhase.Holding : CapturePhase.Positioning,
            Progress = _hold.Share,
            Worthy = _hold.Holding && frame.Assessed == GuidanceCode.Good,
            Lost = lost,
            Done = _hold.Done,
        };
    }
}
