using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Capture;

/// <summary>How much of an instruction is met: frames without a break, or how often it was done where doing it takes no longer than a frame or two.</summary>
internal sealed class InstructionCount
{
    /// <summary>Frames without a break that meet an instruction.</summary>
    public const int Frames = 7;

    /// <summary>Blinks that meet theirs: eyes that shut, and open again.</summary>
    public const int Blinks = 2;

    private bool _shut;

    /// <summary>What is met so far.</summary>
    public int Met { get; private set; }

    /// <summary>Whether the frame before matched.</summary>
    public bool Running { get; private set; }

    /// <summary>How much an instruction needs.</summary>
    public static int Needed(FaceInstruction instruction) => instruction == FaceInstruction.Blink ? Blinks : Frames;

    /// <summary>Takes the next frame.</summary>
    /// <param name="instruction">What is asked for.</param>
    /// <param name="matches">Whether the frame shows it.</param>
    public void Next(FaceInstruction instruction, bool matches)
    {
        Running = matches;
        if (instruction != FaceInstruction.Blink)
        {
            Met = matches ? Met + 1 : 0;
            return;
        }

        if (_shut && !matches)
            Met++;
        _shut = matches;
    }

    /// <summary>Begins anew, for the next instruction.</summary>
    public void Clear() => (Met, Running, _shut) = (0, false, false);
}
