using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Simulator.Attacks;

namespace Bonafide.Simulator.Evaluation;

/// <summary>Which presentations an evaluation makes and how they are judged.</summary>
public sealed record EvaluationSettings
{
    /// <summary>Presentations per species and mode. <value>Default: 100, which bounds a rate of zero below 3 %.</value></summary>
    public int Tries { get; init; } = 100;

    /// <summary>Seed of the first presentation; the others follow. <value>Default: 1.</value></summary>
    public ulong SeedBase { get; init; } = 1;

    /// <summary>What is presented. <value>Default: everything in the catalogue.</value></summary>
    public IReadOnlyList<Species> Species { get; init; } = SpeciesCatalog.All;

    /// <summary>In which modes. <value>Default: all that can be captured.</value></summary>
    public IReadOnlyList<CaptureMode> Modes { get; init; } = CaptureProcessFactory.SupportedModes;

    /// <summary>Without the light sequence, with it, or both. <value>Default: without, and where the design means it to be shown, in the passive video, with it as well.</value></summary>
    public IReadOnlyList<bool>? Lights { get; init; }

    /// <summary>At which levels. One capture is judged at all of them. <value>Default: all.</value></summary>
    public IReadOnlyList<SecurityLevel> Levels { get; init; } = [SecurityLevel.Low, SecurityLevel.Medium, SecurityLevel.High];

    /// <summary>How verdicts are reached. <value>Default: the policy of this build.</value></summary>
    public VerdictPolicy Policy { get; init; } = VerdictPolicy.Current;

    /// <summary>Cue that was taken out of the policy, for the report; null when none was.</summary>
    public string? WithoutCue { get; init; }

    /// <summary>Longest simulated capture. <value>Default: 25 s.</value></summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Captures at once. <value>Default: one per core.</value></summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Keep a few frames of captures that were judged wrongly. They show faces. <value>Default: false.</value></summary>
    public bool KeepStrips { get; init; }

    /// <summary>Whether one mode is captured without light, with it, or both ways.</summary>
    internal IReadOnlyList<bool> LightsIn(CaptureMode mode) => Lights ?? (mode == CaptureMode.PassiveVideo ? [false, true] : [false]);
}
