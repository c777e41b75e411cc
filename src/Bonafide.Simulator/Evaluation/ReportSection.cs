using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Simulator.Evaluation;

/// <summary>What one part of a report is about.</summary>
internal readonly record struct ReportSection(CaptureMode Mode, bool Light, SecurityLevel Level)
{
    public string Title => $"{EvaluationReport.NameOf(Mode)}, {EvaluationReport.NameOf(Level)}{(Light ? ", with the light sequence" : "")}";

    public string Anchor => $"{EvaluationReport.NameOf(Mode)}-{EvaluationReport.NameOf(Level)}{(Light ? "-light" : "")}";

    public bool Holds(string mode, bool light, string level) =>
        mode == EvaluationReport.NameOf(Mode) && light == Light && level == EvaluationReport.NameOf(Level);
}
