using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>What one mode asks of the subject, frame by frame. The rest of a capture is the same in every mode.</summary>
internal interface ICaptureScript
{
    /// <summary>Where the face should be at this moment.</summary>
    GuidanceLimits Limits { get; }

    /// <summary>Takes the next frame and says what follows.</summary>
    ScriptStep Next(in ScriptFrame frame);
}

/// <summary>One frame as a script sees it.</summary>
/// <param name="Frame">The whole frame.</param>
/// <param name="Face">The face that is followed; null when there is none.</param>
/// <param name="Assessed">The raw guidance of this frame under the script's limits.</param>
/// <param name="Now">The receiver's clock.</param>
internal readonly record struct ScriptFrame(FrameObservation Frame, FaceObservation? Face, GuidanceCode Assessed, TimeSpan Now);

/// <summary>What a script decides on one frame.</summary>
internal sealed record ScriptStep
{
    /// <summary>How far the capture has come.</summary>
    public required CapturePhase Phase { get; init; }

    /// <summary>How much of the whole demand is met, 0 to 1.</summary>
    public required double Progress { get; init; }

    /// <summary>Whether this frame may stand for the capture.</summary>
    public bool Worthy { get; init; }

    /// <summary>Whether everything kept so far must be let go, since the hold was lost.</summary>
    public bool Lost { get; init; }

    /// <summary>Whether everything asked for has been seen.</summary>
    public bool Done { get; init; }

    /// <summary>What the challenge looks like now; null without one.</summary>
    public ChallengeView? Challenge { get; init; }

    /// <summary>The way to a drawn distance, see <see cref="DistanceWay"/>; null where none is gone. It is judged, but nothing of it is drawn.</summary>
    public ChallengeView? Distance { get; init; }

    /// <summary>The instruction that runs now; null without one.</summary>
    public InstructionView? Instruction { get; init; }

    /// <summary>How far the subject is on the way to meeting the instruction, 1 at the mark; null without a face.</summary>
    public double? Way { get; init; }

    /// <summary>How far the subject is on the way to meeting another instruction, whichever it is nearest to; null without a face.</summary>
    public double? Elsewhere { get; init; }
}
