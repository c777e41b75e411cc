using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Capture;

/// <summary>Makes the process that belongs to a plan. The one place that says which modes can be captured.</summary>
public static class CaptureProcessFactory
{
    /// <summary>The modes that can be captured in this version.</summary>
    public static IReadOnlyList<CaptureMode> SupportedModes { get; } = [CaptureMode.Passive, CaptureMode.PassiveVideo, CaptureMode.Active, CaptureMode.Instructions];

    /// <summary>Makes a process for one capture.</summary>
    /// <exception cref="NotSupportedException">The mode is not among <see cref="SupportedModes"/>.</exception>
    public static ICaptureProcess Create(CapturePlan plan) => Create(plan, VerdictPolicy.Current);

    /// <summary>Makes a process that judges by a policy of its own, as an evaluation does.</summary>
    /// <exception cref="NotSupportedException">The mode is not among <see cref="SupportedModes"/>.</exception>
    public static ICaptureProcess Create(CapturePlan plan, VerdictPolicy policy) => SupportedModes.Contains(plan.Mode)
        ? Guided(plan, policy)
        : throw new NotSupportedException($"Captures of mode {plan.Mode} are not supported; use one of {string.Join(", ", SupportedModes)}.");

    private static GuidedCapture Guided(CapturePlan plan, VerdictPolicy policy)
    {
        var light = plan.Light is { } sequence ? new LightShow(sequence, Checked(plan.LightShown, sequence)) : null;
        return new GuidedCapture(plan, ScriptFor(plan, light), light, policy);
    }

    private static IReadOnlyList<TimeSpan>? Checked(IReadOnlyList<TimeSpan>? shown, LightSequence sequence) =>
        shown is null || shown.Count == sequence.Passages[0].Steps.Count + 1
            ? shown
            : throw new ArgumentException("A recorded light sequence needs the moment of each of its colours, and that of its end.", nameof(shown));

    internal static ICaptureScript ScriptFor(CapturePlan plan, LightShow? light) => plan.Mode switch
    {
        CaptureMode.Passive => plan.Instructions is null ? new PassiveScript(light) : Instructed(plan, light),
        CaptureMode.PassiveVideo => new PassiveVideoScript(light, plan.Distances),
        CaptureMode.Active => new ActiveScript(plan.Dots ?? throw new ArgumentException("An active capture needs its dots.", nameof(plan)), light),
        CaptureMode.Instructions => Instructed(plan, light),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private static InstructionsScript Instructed(CapturePlan plan, LightShow? light)
    {
        if (plan.Instructions is not { Count: > 0 } instructions)
            throw new ArgumentException("A capture by instructions needs its instructions.", nameof(plan));
        if (plan.Shown is { } shown && shown.Count != instructions.Count)
            throw new ArgumentException("A recorded capture needs the moment of each of its instructions.", nameof(plan));
        return new InstructionsScript(instructions, plan.Shown, light);
    }
}
