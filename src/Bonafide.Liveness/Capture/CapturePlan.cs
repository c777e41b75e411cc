using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Capture;

/// <summary>What a capture was set up to do; drawn on the server, stored with the session.</summary>
public sealed record CapturePlan
{
    /// <summary>What is asked of the subject.</summary>
    public required CaptureMode Mode { get; init; }

    /// <summary>How strict the verdict is.</summary>
    public required SecurityLevel SecurityLevel { get; init; }

    /// <summary>The dots to join; only in <see cref="CaptureMode.Active"/>.</summary>
    public DotsChallenge? Dots { get; init; }

    /// <summary>The distances to go to after the first two; only in <see cref="CaptureMode.PassiveVideo"/>. Null where two are enough.</summary>
    public DistancesChallenge? Distances { get; init; }

    /// <summary>The colours that the page shows; null without a light sequence. An option of every mode.</summary>
    public LightSequence? Light { get; init; }

    /// <summary>
    /// When each colour of the first passage was on the screen, from the first frame on, and last when the light ended: only in a capture that was recorded and
    /// is judged afterwards. Null where the process itself tells the colours.
    /// </summary>
    public IReadOnlyList<TimeSpan>? LightShown { get; init; }

    /// <summary>
    /// What the subject is told to do, in order. In <see cref="CaptureMode.Instructions"/> they show the head's relief and are judged by it; in
    /// <see cref="CaptureMode.Passive"/> they move the face alone, have to be done, and the rest is judged as without them. Null in the other modes.
    /// </summary>
    public IReadOnlyList<FaceInstruction>? Instructions { get; init; }

    /// <summary>
    /// When each instruction was on the screen, from the first frame on: only in a capture that was recorded and is judged afterwards. Null where the
    /// process itself tells the instructions, each when the one before it was met.
    /// </summary>
    public IReadOnlyList<TimeSpan>? Shown { get; init; }

    /// <summary>Longest time from the first frame to the last. <value>Default: 60 s.</value></summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Stills wanted at the end. <value>Default: 3.</value></summary>
    public int Stills { get; init; } = 3;
}
