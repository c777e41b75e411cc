using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>What follows from one frame.</summary>
public sealed record CaptureStep
{
    /// <summary>How far the capture has come.</summary>
    public required CapturePhase Phase { get; init; }

    /// <summary>What the subject should change; held steady against flicker.</summary>
    public required GuidanceCode Guidance { get; init; }

    /// <summary>The face that is followed; null when there is none.</summary>
    public FaceObservation? Face { get; init; }

    /// <summary>Whether the face has been at rest for a moment.</summary>
    public bool IsStill { get; init; }

    /// <summary>Where the face should be.</summary>
    public CaptureTarget Target { get; init; }

    /// <summary>What a running challenge looks like; null when none runs.</summary>
    public ChallengeView? Challenge { get; init; }

    /// <summary>What the page is to show around the face from now on; null for its own colour.</summary>
    public LightColour? Light { get; init; }

    /// <summary>The instruction that the subject is to follow now; null when none runs.</summary>
    public InstructionView? Instructed { get; init; }

    /// <summary>Keep the full-resolution picture of this frame.</summary>
    public bool Keep { get; init; }

    /// <summary>Frames kept earlier that are no longer wanted.</summary>
    public IReadOnlyList<long> Drop { get; init; } = [];

    /// <summary>An instruction that begins with this frame; null when nothing changes.</summary>
    public CaptureInstruction? Instruction { get; init; }

    /// <summary>With <see cref="CapturePhase.Collecting"/>: the frames whose stills are wanted, best first.</summary>
    public IReadOnlyList<long> Stills { get; init; } = [];

    /// <summary>With <see cref="CapturePhase.Failed"/>: why.</summary>
    public CaptureFailure? Failure { get; init; }
}
