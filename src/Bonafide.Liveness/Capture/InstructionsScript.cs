using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// Between two steady looks one instruction after the other, each met in seven frames without a break or, where it is blinking, often enough.
/// </summary>
/// <param name="instructions">What the subject is told, in order.</param>
/// <param name="shown">When each was on the screen, in a recorded capture; null where each is told when the one before it was met.</param>
/// <param name="light">The light sequence; null without one.</param>
internal sealed class InstructionsScript(IReadOnlyList<FaceInstruction> instructions, IReadOnlyList<TimeSpan>? shown, LightShow? light) : ChallengeScript(light)
{
    private static readonly GuidanceLimits Following = MovingUpTo(yaw: 50);

    private readonly InstructionMatch _match = new();
    private readonly InstructionCount _count = new();
    private int _index;

    protected override GuidanceLimits Moving => Following;

    protected override int Asked => instructions.Count;

    protected override double Met => _index < instructions.Count ? _index + (double)_count.Met / InstructionCount.Needed(instructions[_index]) : _index;

    protected override void Learn(FaceObservation face) => _match.Learn(face);

    protected override void Forget() => _match.Forget();

    protected override ScriptStep Challenge(in ScriptFrame frame)
    {
        var current = instructions[_index];
        // What is done before it was asked for counts for nothing.
        if (shown is not null && frame.Now < shown[_index])
            return new ScriptStep { Phase = CapturePhase.Challenge, Progress = Progress };
        var way = frame.Face is null ? (double?)null : _match.Way(current, frame.Face);
        // A frame that is badly placed or lit, or shows a second person, proves nothing.
        _count.Next(current, frame is { Face: { } face, Assessed: GuidanceCode.Good } && _match.Matches(current, face, _count.Running));
        var step = new ScriptStep
        {
            Phase = CapturePhase.Challenge,
            Progress = Progress,
            Instruction = new InstructionView(current, _count.Met, InstructionCount.Needed(current), _index, instructions.Count),
            Way = way,
            Elsewhere = frame.Face is null ? null : _match.Elsewhere(current, frame.Face),
        };
        if (_count.Met == InstructionCount.Needed(current))
        {
            _index++;
            _count.Clear();
        }

        return step;
    }
}
