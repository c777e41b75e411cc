using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Simulator.Running;

/// <summary>How a simulated capture is run.</summary>
public sealed record CaptureSettings
{
    /// <summary>What is asked of the subject, and how strictly it is judged.</summary>
    public required CapturePlan Plan { get; init; }

    /// <summary>How the verdict is reached. <value>Default: the policy of this build.</value></summary>
    public VerdictPolicy Policy { get; init; } = VerdictPolicy.Current;

    /// <summary>Live frames per second. <value>Default: 10, as the page sends.</value></summary>
    public double FrameRate { get; init; } = 10;

    /// <summary>Longest side of a live frame, pixels. <value>Default: 640.</value></summary>
    public int LiveSide { get; init; } = 640;

    /// <summary>JPEG quality of live frames. <value>Default: 70.</value></summary>
    public int LiveQuality { get; init; } = 70;

    /// <summary>JPEG quality of stills. <value>Default: 92.</value></summary>
    public int StillQuality { get; init; } = 92;
}
