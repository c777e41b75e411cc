using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// The instructions mode: a steady look to learn the subject's own straight pose, then one instruction after the other, each met in seven frames
/// without a break, then a steady look again for the stills.
/// </summary>
internal sealed class InstructionsScript(IReadOnlyList<FaceInstruction> instructions) : ICaptureScript
{
    /// <summary>Frames without a break that meet an instruction.</summary>
    public const int Needed = 7;

    private const double Widening = 0.25;
    private static readonly GuidanceLimits Still = new();
    private static readonly GuidanceLimits Moving = Still.Widened(Widening) with { Yaw = 50, Pitch = 40, Roll = 40, Speed = 3, EyesClosed = 0 };

    private readonly HoldProgress _before = new(TimeSpan.FromMilliseconds(800), frames: 6);
    private readonly HoldProgress _after = new(TimeSpan.FromMilliseconds(800), frames: 6);
    private readonly InstructionMatch _match = new();
    private int _index;
    private int _matched;

    public GuidanceLimits Limits => Instructing ? Moving : Still.Widened((_before.Done ? _after : _before).Holding ? Widening : 0);

    private bool Instructing => _before.Done && _index < instructions.Count;

    private double Progress => (_before.Share + _index + (double)_matched / Needed + _after.Share) / (instructions.Count + 2);

    public ScriptStep Next(in ScriptFrame frame)
    {
        if (Instructing)
            return Instruct(frame);

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

    private void Learn(in ScriptFrame frame, bool lost)
    {
        if (lost)
            _match.Forget();
        if (_before.Holding && frame is { Face: { } face, Assessed: GuidanceCode.Good })
            _match.Learn(face);
    }

    private ScriptStep Instruct(in ScriptFrame frame)
    {
        var current = instructions[_index];
        var way = frame.Face is null ? (double?)null : _match.Way(current, frame.Face);
        // A frame that is badly placed or lit, or shows a second person, proves nothing.
        var counts = frame is { Face: { } face, Assessed: GuidanceCode.Good } && _match.Matches(current, face, _matched > 0);
        _matched = counts ? _matched + 1 : 0;
        var step = new ScriptStep
        {
            Phase = CapturePhase.Challenge,
            Progress = Progress,
            Instruction = new InstructionView(current, _matched, Needed, _index, instructions.Count),
            Way = way,
        };
        if (_matched == Needed)
            (_index, _matched) = (_index + 1, 0);
        return step;
    }
}
