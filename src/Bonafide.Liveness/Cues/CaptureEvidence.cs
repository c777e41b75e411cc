using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>Everything a verdict may rest on.</summary>
public sealed record CaptureEvidence
{
    /// <summary>What was asked for.</summary>
    public required CapturePlan Plan { get; init; }

    /// <summary>All live frames in order.</summary>
    public required IReadOnlyList<FrameObservation> Frames { get; init; }

    /// <summary>Pairs of frames that were matched point by point; empty when none were.</summary>
    public IReadOnlyList<TrackedPair> Pairs { get; init; } = [];

    /// <summary>Surroundings of the face compared between two frames; empty when none were.</summary>
    public IReadOnlyList<SurroundPair> Surrounds { get; init; } = [];

    /// <summary>The face against the rest of the picture, compared between two frames; empty when that was not.</summary>
    public IReadOnlyList<FacePassage> Passages { get; init; } = [];

    /// <summary>How the challenge went, frame by frame; empty without one.</summary>
    public IReadOnlyList<ChallengeMoment> Challenge { get; init; } = [];

    /// <summary>Whether the capture was ended because what was asked for did not come.</summary>
    public bool Unmet { get; init; }

    /// <summary>What the page was told to show, frame by frame; empty without a light sequence.</summary>
    public IReadOnlyList<LightMoment> Light { get; init; } = [];

    /// <summary>How the instructions were followed, frame by frame; empty without any.</summary>
    public IReadOnlyList<InstructionMoment> Instructions { get; init; } = [];

    /// <summary>The stills that arrived, in the order they were asked for.</summary>
    public required IReadOnlyList<StillObservation> Stills { get; init; }

    /// <summary>What the client said of itself.</summary>
    public required CaptureContext Context { get; init; }
}

/// <summary>A running challenge at one frame.</summary>
/// <param name="At">The receiver's clock.</param>
/// <param name="View">Where the controlled point, the circles and the target were.</param>
public readonly record struct ChallengeMoment(TimeSpan At, ChallengeView View);

/// <summary>A running light sequence at one frame.</summary>
/// <param name="At">The receiver's clock.</param>
/// <param name="Passage">Which passage was shown.</param>
/// <param name="Colour">What the page was told in the answer to that frame.</param>
public readonly record struct LightMoment(TimeSpan At, int Passage, LightColour Colour);

/// <summary>A running instruction at one frame.</summary>
/// <param name="At">The receiver's clock.</param>
/// <param name="View">Which instruction ran, and how many frames matched.</param>
/// <param name="Way">How far the subject was on the way to meeting it, 1 at the mark; null without a face.</param>
/// <param name="Elsewhere">How far it was on the way to meeting another one; null without a face.</param>
public readonly record struct InstructionMoment(TimeSpan At, InstructionView View, double? Way, double? Elsewhere = null);
