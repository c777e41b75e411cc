using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// The passive video mode: two distances. It begins at the one that is nearer to where the subject happens to be, so that one movement is enough,
/// and ends with a hold at the other. A light sequence is shown at the near one, where the screen's light is strongest.
/// </summary>
internal sealed class PassiveVideoScript(LightShow? light) : ICaptureScript
{
    private const double MiddleSize = (Distance.FarSize + Distance.NearSize) / 2;
    private const double Widening = 0.2;
    private const double LeastRatio = 1.75;
    private const double SmallestFar = 0.33;
    private const double LargestNear = 0.80;

    private static readonly TimeSpan FirstHold = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan SecondHold = TimeSpan.FromMilliseconds(1200);

    private readonly HoldProgress _first = new(FirstHold, frames: 5);
    private readonly HoldProgress _second = new(SecondHold, frames: 8);
    private bool? _startsNear;
    private double _firstSize;

    public GuidanceLimits Limits
    {
        get
        {
            // Until a face is there, any distance will do: the subject decides where to begin.
            if (_startsNear is not { } near)
                return Distance.At(MiddleSize, 0.5);
            var limits = _first.Done ? Second(near) : (near ? Distance.Near : Distance.Far);
            return Current.Holding ? limits.Widened(Widening) : limits;
        }
    }

    private HoldProgress Current => _first.Done ? _second : _first;

    public ScriptStep Next(in ScriptFrame frame)
    {
        if (_startsNear is null && frame.Face is not null)
        {
            _startsNear = FaceGeometry.Size(frame.Face, frame.Frame) > MiddleSize;
            (_startsNear.Value ? _first : _second).Light = light;
        }

        var current = Current;
        if (ReferenceEquals(current, _first) && frame.Face is not null)
            _firstSize = FaceGeometry.Size(frame.Face, frame.Frame);
        var lost = current.Next(_startsNear is null ? GuidanceCode.NoFace : frame.Assessed, frame.Now);
        return new ScriptStep
        {
            Phase = current.Holding ? CapturePhase.Holding : CapturePhase.Positioning,
            Progress = (_first.Share + _second.Share) / 2,
            Worthy = current.Holding && frame.Assessed == GuidanceCode.Good,
            Lost = lost && ReferenceEquals(current, _first),
            Done = _second.Done,
        };
    }

    // Wherever within the tolerance the first hold was, the second must be far enough from it for Perspective to tell.
    private GuidanceLimits Second(bool startedNear)
    {
        var limits = startedNear ? Distance.Far : Distance.Near;
        return startedNear
            ? limits with { LargestSize = Math.Min(limits.LargestSize, Math.Max(_firstSize / LeastRatio, SmallestFar)) }
            : limits with { SmallestSize = Math.Max(limits.SmallestSize, Math.Min(_firstSize * LeastRatio, LargestNear)) };
    }
}
