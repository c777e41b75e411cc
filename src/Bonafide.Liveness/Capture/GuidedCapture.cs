using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Guidance;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// A capture in any mode: follow one face, tell the subject what to change, keep the best frames, end in time. What the mode asks for is the
/// script's.
/// </summary>
internal sealed class GuidedCapture(CapturePlan plan, ICaptureScript script, LightShow? light, VerdictPolicy policy) : ICaptureProcess
{
    private static readonly TimeSpan NoVideoAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FaceGoneAfter = TimeSpan.FromSeconds(2);

    private readonly GuidanceHysteresis _hysteresis = new();
    private readonly FaceFollower _follower = new();
    private readonly ShotSelection _shots = new(plan.Stills);
    private readonly List<FrameObservation> _frames = [];
    private readonly List<ChallengeMoment> _challenge = [];
    private readonly List<LightMoment> _light = [];
    private readonly List<InstructionMoment> _instructions = [];
    private TimeSpan? _faceSeenAt;
    private CapturePhase _phase = CapturePhase.Positioning;
    private CaptureStep? _end;
    private bool _unmet;

    public CaptureStep Observe(FrameObservation frame)
    {
        if (_end is not null)
            return _end with { Instruction = null, Drop = [] };

        _frames.Add(frame);
        _follower.Follow(frame);
        var now = frame.Stamp.ReceivedAt;
        if (_follower.Face is not null)
            _faceSeenAt = now;
        if (now >= plan.Timeout || light is { Exhausted: true })
            return _end = TimedOut(now);

        var limits = script.Limits;
        var assessed = GuidanceRules.Assess(frame, _follower.Face, _follower.Speed, limits);
        var next = script.Next(new ScriptFrame(frame, _follower.Face, assessed, now));
        if ((next.Challenge ?? next.Distance) is { } view)
        {
            _challenge.Add(new ChallengeMoment(now, view));
            _unmet = Patience.IsOver(_challenge);
        }

        if (light?.Colour is { } colour)
            _light.Add(new LightMoment(light.TurnedAt ?? now, light.Passage, colour));
        if (next.Instruction is { } instructed)
        {
            _instructions.Add(new InstructionMoment(now, instructed, next.Way, next.Elsewhere));
            _unmet = Patience.IsOver(_instructions);
        }

        var step = Step(frame, limits, next, _hysteresis.Next(assessed, now));
        if (next.Done || _unmet)
            return _end = step with { Phase = CapturePhase.Collecting, Instruction = CaptureInstruction.Pending, Stills = _shots.BestFirst };

        var drop = next.Lost ? _shots.Clear() : [];
        var keep = false;
        if (next.Worthy)
            (keep, drop) = _shots.Offer(frame.Stamp.FrameId, now, ShotScore.Of(_follower.Face!));
        var instruction = next.Phase == _phase ? null : InstructionOf(next.Phase);
        _phase = next.Phase;
        return step with { Keep = keep, Drop = drop, Instruction = instruction };
    }

    public CaptureStep? Tick(TimeSpan elapsed)
    {
        if (_end is not null)
            return null;
        if (_frames.Count == 0 && elapsed >= NoVideoAfter)
            return _end = Fail(CaptureFailure.NoVideo);
        return elapsed >= plan.Timeout ? _end = TimedOut(elapsed) : null;
    }

    public Verdict Conclude(IReadOnlyList<StillObservation> stills, CaptureContext context) => Conclude(stills, context, plan.SecurityLevel);

    public Verdict Conclude(IReadOnlyList<StillObservation> stills, CaptureContext context, SecurityLevel level) => _end?.Failure is { } failure
        ? VerdictFusion.OfFailure(failure, policy)
        : VerdictFusion.Judge(
            new CaptureEvidence
            {
                Plan = plan with { SecurityLevel = level },
                Frames = _frames,
                Pairs = [.. _frames.SelectMany(frame => frame.Pairs)],
                Surrounds = [.. _frames.SelectMany(frame => frame.Surrounds)],
                Passages = [.. _frames.Select(frame => frame.Passage).OfType<FacePassage>()],
                Challenge = _challenge,
                Unmet = _unmet,
                Light = _light,
                Instructions = _instructions,
                Stills = stills,
                Context = context,
            },
            policy);

    private static CaptureInstruction? InstructionOf(CapturePhase phase) => phase switch
    {
        CapturePhase.Holding => CaptureInstruction.DoNotMove,
        CapturePhase.Challenge => CaptureInstruction.Challenge,
        _ => null,
    };

    private CaptureStep Step(FrameObservation frame, GuidanceLimits limits, ScriptStep next, GuidanceCode shown) => new()
    {
        Phase = next.Phase,
        Guidance = shown == GuidanceCode.Good && next.Phase == CapturePhase.Holding ? GuidanceCode.HoldStill : shown,
        Face = _follower.Face,
        IsStill = _follower.IsStill,
        Target = new CaptureTarget((float)(FaceGeometry.Reach(frame.Width, frame.Height) * limits.TargetSize / 2), (float)next.Progress),
        Challenge = next.Challenge,
        Light = light?.Colour,
        Instructed = next.Instruction,
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
