using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// The passive video mode: two distances. It begins at the one that is nearer to where the subject happens to be, so that one movement is enough, goes
/// on to the other, and from there to those that were drawn for the session, where there are any. The last is held longest. A light sequence is shown
/// at the near one of the two, where the screen's light is strongest.
/// </summary>
internal sealed class PassiveVideoScript : ICaptureScript
{
    private const double Widening = 0.2;
    private const double LeastRatio = 1.75;
    private const double SmallestFar = 0.33;
    private const double LargestNear = 0.80;

    private readonly LightShow? _light;
    private readonly DistancesChallenge? _drawn;
    private readonly HoldProgress[] _holds;
    private bool? _startsNear;
    private double _firstSize;
    private int _at;

    public PassiveVideoScript(LightShow? light, DistancesChallenge? drawn)
    {
        (_light, _drawn) = (light, drawn);
        var others = (drawn?.Count ?? 0) + 1;
        var between = Enumerable.Range(1, others - 1).Select(_ => new HoldProgress(TimeSpan.FromMilliseconds(400), frames: 4));
        _holds = [new(TimeSpan.FromMilliseconds(700), frames: 5), .. between, new(TimeSpan.FromMilliseconds(1200), frames: 8)];
    }

    public GuidanceLimits Limits
    {
        get
        {
            // Until a face is there, any distance will do: the subject decides where to begin.
            if (_startsNear is not { } near)
                return Distance.At(Distance.MiddleSize, 0.5);
            var limits = _at switch { 0 => near ? Distance.Near : Distance.Far, 1 => Second(near), _ => Distance.Drawn(Sizes(near)[_at - 2]) };
            return Current.Holding ? limits.Widened(Widening) : limits;
        }
    }

    private HoldProgress Current => _holds[_at];

    public ScriptStep Next(in ScriptFrame frame)
    {
        var size = frame.Face is null ? (double?)null : FaceGeometry.Size(frame.Face, frame.Frame);
        if (_startsNear is null && size is { } start)
        {
            _startsNear = start > Distance.MiddleSize;
            (_startsNear.Value ? _holds[0] : _holds[1]).Light = _light;
        }

        var (current, way) = (Current, Way(size));
        if (_at == 0)
            _firstSize = size ?? _firstSize;
        var lost = current.Next(_startsNear is null ? GuidanceCode.NoFace : frame.Assessed, frame.Now);
        var step = new ScriptStep
        {
            Phase = current.Holding ? CapturePhase.Holding : CapturePhase.Positioning,
            Progress = _holds.Average(hold => hold.Share),
            Worthy = current.Holding && frame.Assessed == GuidanceCode.Good,
            Lost = lost && _at == 0,
            Done = _holds[^1].Done,
            Distance = way,
        };
        if (current.Done && _at < _holds.Length - 1)
            _at++;
        return step;
    }

    // The way to the other distance is on record as well where distances were drawn: a recording does not set out when it is told. That one may be met
    // anywhere within its wide limits, so the way leads to where they begin.
    private ChallengeView? Way(double? size)
    {
        if (_drawn is null || _at == 0 || size is not { } now)
            return null;
        var near = _startsNear!.Value;
        return DistanceWay.View(now, _at > 1 ? Sizes(near)[_at - 2] : near ? Second(near).LargestSize : Second(near).SmallestSize, _at - 1);
    }

    private IReadOnlyList<double> Sizes(bool startedNear) => startedNear ? _drawn!.FromFar : _drawn!.FromNear;

    // Wherever within the tolerance the first hold was, the second must be far enough from it for Perspective to tell.
    private GuidanceLimits Second(bool startedNear)
    {
        var limits = startedNear ? Distance.Far : Distance.Near;
        return startedNear
            ? limits with { LargestSize = Math.Min(limits.LargestSize, Math.Max(_firstSize / LeastRatio, SmallestFar)) }
            : limits with { SmallestSize = Math.Max(limits.SmallestSize, Math.Min(_firstSize * LeastRatio, LargestNear)) };
    }
}
