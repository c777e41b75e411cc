using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Guidance;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>The passive mode: guide a face into the oval, gather steady frames, ask for the stills of the best ones.</summary>
internal sealed class PassiveCapture(CapturePlan plan, VerdictPolicy policy) : ICaptureProcess
{
    private static readonly TimeSpan NoVideoAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FaceGoneAfter = TimeSpan.FromSeconds(2);
    private const double Widening = 0.25;

    private readonly GuidanceLimits _limits = new();
    private readonly GuidanceLimits _wide = new GuidanceLimits().Widened(Widening);
    private readonly GuidanceHysteresis _hysteresis = new();
    private readonly FaceFollower _follower = new();
    private readonly HoldProgress _hold = new();
    private readonly ShotSelection _shots = new(plan.Stills);
    private readonly List<FrameObservation> _frames = [];
    private TimeSpan? _faceSeenAt;
    private bool _holding;
    private CaptureStep? _end;

    public CaptureStep Observe(FrameObservation frame)
    {
        if (_end is not null)
            return _end with { Instruction = null, Drop = [] };

        _frames.Add(frame);
        _follower.Follow(frame);
        var now = frame.Stamp.ReceivedAt;
        if (_follower.Face is not null)
            _faceSeenAt = now;
        if (now >= plan.Timeout)
            return _end = TimedOut(now);

        var assessed = GuidanceRules.Assess(frame, _follower.Face, _follower.Speed, _hold.Holding ? _wide : _limits);
        var lost = _hold.Next(assessed, now);
        var drop = lost ? _shots.Clear() : [];
        if (_hold.Done)
            return _end = Collect(frame, now);

        var keep = false;
        if (_hold.Holding && assessed == GuidanceCode.Good)
            (keep, drop) = _shots.Offer(frame.Stamp.FrameId, now, ShotScore.Of(_follower.Face!));

        var begins = _hold.Holding && !_holding;
        _holding = _hold.Holding;
        return Step(frame, _holding ? CapturePhase.Holding : CapturePhase.Positioning, _hysteresis.Next(assessed, now)) with
        {
            Keep = keep,
            Drop = drop,
            Instruction = begins ? CaptureInstruction.DoNotMove : null,
        };
    }

    public CaptureStep? Tick(TimeSpan elapsed)
    {
        if (_end is not null)
            return null;
        if (_frames.Count == 0 && elapsed >= NoVideoAfter)
            return _end = Fail(CaptureFailure.NoVideo);
        return elapsed >= plan.Timeout ? _end = TimedOut(elapsed) : null;
    }

    public Verdict Conclude(IReadOnlyList<StillObservation> stills, CaptureContext context) => _end?.Failure is { } failure
        ? VerdictFusion.OfFailure(failure, policy)
        : VerdictFusion.Judge(new CaptureEvidence { Plan = plan, Frames = _frames, Stills = stills, Context = context }, policy);

    private CaptureStep Collect(FrameObservation frame, TimeSpan now) =>
        Step(frame, CapturePhase.Collecting, _hysteresis.Next(GuidanceCode.Good, now)) with
        {
            Instruction = CaptureInstruction.Pending,
            Stills = _shots.BestFirst,
        };

    private CaptureStep Step(FrameObservation frame, CapturePhase phase, GuidanceCode shown) => new()
    {
        Phase = phase,
        Guidance = shown == GuidanceCode.Good && phase == CapturePhase.Holding ? GuidanceCode.HoldStill : shown,
        Face = _follower.Face,
        IsStill = _follower.IsStill,
        Target = new CaptureTarget(
            (float)(FaceGeometry.Reach(frame.Width, frame.Height) * _limits.TargetSize / 2),
            (float)_hold.Share),
    };

    private CaptureStep TimedOut(TimeSpan now) => Fail(
        _faceSeenAt is { } seen && now - seen < FaceGoneAfter ? CaptureFailure.PoorVideo : CaptureFailure.NoFace);

    private static CaptureStep Fail(CaptureFailure failure) => new()
    {
        Phase = CapturePhase.Failed,
        Guidance = failure == CaptureFailure.NoFace ? GuidanceCode.NoFace : GuidanceCode.Unknown,
        Failure = failure,
    };
}
