using Bonafide.Liveness.Capture;
using Bonafide.Simulator.Evaluation;

namespace Bonafide.Cli.Simulation;

/// <summary>Reads the names of modes on the command line.</summary>
internal static class ModeOption
{
    private static readonly Dictionary<string, CaptureMode> Known = CaptureProcessFactory.SupportedModes.ToDictionary(EvaluationReport.NameOf);

    /// <exception cref="ArgumentException">There is no such mode; the message lists those there are.</exception>
    public static CaptureMode Parse(string name) => Known.TryGetValue(name, out var mode)
        ? mode
        : throw new ArgumentException($"The mode '{name}' cannot be captured by this version; it captures {string.Join(", ", Known.Keys)}.");
}
