using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Evaluation;

/// <summary>One simulated presentation and its verdict.</summary>
public sealed record Trial
{
    /// <summary>What was presented.</summary>
    public required Species Species { get; init; }

    /// <summary>In which mode.</summary>
    public required CaptureMode Mode { get; init; }

    /// <summary>At which level.</summary>
    public required SecurityLevel Level { get; init; }

    /// <summary>Whether the light sequence was shown.</summary>
    public bool Light { get; init; }

    /// <summary>Repeats the presentation.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The verdict.</summary>
    public required LivenessStatus Status { get; init; }

    /// <summary>Words for the subject; null on success.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>What the verdict names: a cue, or why there was nothing to judge; null on success.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the capture ended without anything to judge: no face found, or never a steady picture.</summary>
    public required bool NoResponse { get; init; }

    /// <summary>What each cue found.</summary>
    public required IReadOnlyList<CueResult> Cues { get; init; }

    /// <summary>
    /// The least quotient of a required cue's score and what it must reach; 0 when one was not measured. A SUCCESS has 1 or more: the one number
    /// that a DET curve can be drawn over.
    /// </summary>
    public required double Margin { get; init; }

    /// <summary>Simulated time to the last frame.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Some frames as JPEGs; empty unless asked for.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Strip { get; init; } = [];

    /// <summary>The same frames as lines; only of wrongly judged captures.</summary>
    public IReadOnlyList<FaceSketch> Sketches { get; init; } = [];

    /// <summary>Whether the verdict was SUCCESS.</summary>
    public bool Accepted => Status == LivenessStatus.Success;

    /// <summary>Whether the verdict is wrong: an attack accepted, or a bona fide presentation not.</summary>
    public bool Wrong => Accepted != Species.IsBonaFide;

    /// <summary>See <see cref="Margin"/>.</summary>
    internal static double MarginOf(IReadOnlyList<CueResult> cues, IReadOnlyDictionary<string, CueRequirement> required)
    {
        var margin = double.MaxValue;
        foreach (var (name, need) in required)
        {
            var cue = cues.FirstOrDefault(result => result.Cue == name);
            if (need.WhenConfigured && cue is { Configured: false })
                continue;
            if (need.WhenMeasured && cue is not { Applicable: true })
                continue;
            if (need.Pass is { } pass)
                margin = Math.Min(margin, cue is { Applicable: true } ? cue.Score / pass : 0);
            else if (cue is { Applicable: true } && cue.Score < need.Spoof)
                margin = 0;
        }

        return margin;
    }
}
