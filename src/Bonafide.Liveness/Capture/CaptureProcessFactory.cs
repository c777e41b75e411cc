using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Capture;

/// <summary>Makes the process that belongs to a plan. The one place that says which modes can be captured.</summary>
public static class CaptureProcessFactory
{
    /// <summary>The modes that can be captured in this version.</summary>
    public static IReadOnlyList<CaptureMode> SupportedModes { get; } = [CaptureMode.Passive];

    /// <summary>Makes a process for one capture.</summary>
    /// <exception cref="NotSupportedException">The mode is not among <see cref="SupportedModes"/>.</exception>
    public static ICaptureProcess Create(CapturePlan plan) => plan.Mode switch
    {
        CaptureMode.Passive => new PassiveCapture(plan, VerdictPolicy.Current),
        _ => throw new NotSupportedException($"Captures of mode {plan.Mode} are not supported; use one of {string.Join(", ", SupportedModes)}."),
    };
}
