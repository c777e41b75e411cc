using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Everything that a verdict rests on, without a single pixel. Enough to judge the capture again, bit for bit.</summary>
public sealed record CaptureRecording
{
    /// <summary>Version of the policy that judged; see <see cref="VerdictPolicy.Version"/>.</summary>
    public required string Policy { get; init; }

    /// <summary>What was asked for.</summary>
    public required CapturePlan Plan { get; init; }

    /// <summary>What the client said of itself.</summary>
    public required CaptureContext Context { get; init; }

    /// <summary>Every observed live frame, in order.</summary>
    public required IReadOnlyList<FrameObservation> Frames { get; init; }

    /// <summary>When the process was told that the time was over, from the start of the capture; null when it never was.</summary>
    public required TimeSpan? TimedOutAt { get; init; }

    /// <summary>What was found in the stills, in the order they were asked for.</summary>
    public required IReadOnlyList<StillObservation> Stills { get; init; }

    /// <summary>Judges the capture again from its first frame.</summary>
    /// <param name="process">A fresh process for <see cref="Plan"/>.</param>
    public Verdict Replay(ICaptureProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        foreach (var frame in Frames)
            process.Observe(frame);
        if (TimedOutAt is { } timedOutAt)
            process.Tick(timedOutAt);
        return process.Conclude(Stills, Context);
    }
}
