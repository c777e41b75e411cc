using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>The passive mode: hold still in the oval, which is larger where a light sequence is shown.</summary>
internal sealed class PassiveScript(LightShow? light) : ICaptureScript
{
    private const double Widening = 0.25;
    private readonly GuidanceLimits _narrow = light is null ? new() : Distance.Near;
    private readonly HoldProgress _hold = new(TimeSpan.FromMilliseconds(1500), frames: 8) { Light = light };

    public GuidanceLimits Limits => _hold.Holding ? _narrow.Widened(Widening) : _narrow;

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
