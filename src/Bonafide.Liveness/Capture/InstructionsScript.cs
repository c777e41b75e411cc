using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>The instructions mode: between two steady looks one instruction after the other, each met in seven frames without a break.</summary>
/// <param name="instructions">What the subject is told, in order.</param>
/// <param name="shown">When each was on the screen, in a recorded capture; null where each is told when the one before it was met.</param>
/// <param name="light">The light sequence; null without one.</param>
internal sealed class InstructionsScript(IReadOnlyList<FaceInstruction> instructions, IReadOnlyList<TimeSpan>? shown, LightShow? light) : ChallengeScript(light)
{
    /// <summary>Frames without a break that meet an instruction.</summary>
    public const int Needed = 7;

    private static readonly GuidanceLimits Following = MovingUpTo(yaw: 50);

    private readonly InstructionMatch _match = new();
    private int _index;
    private int _matched;

    protected override GuidanceLimits Moving => Following;

    protected override int Asked => instructions.Count;

    protected override double Met => _index + (double)_matched / Needed;

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
