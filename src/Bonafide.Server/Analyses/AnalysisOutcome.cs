using Bonafide.Server.Folders;

namespace Bonafide.Server.Analyses;

/// <summary>What came of an analysis, before it is part of a folder.</summary>
internal sealed record AnalysisOutcome(WorkState State, Resolution Resolution, string? Error, AnalysisResults Results)
{
    /// <summary>Nothing can be said.</summary>
    /// <param name="error">Why, and what to do differently.</param>
    public static AnalysisOutcome Failed(string error) => new(WorkState.Failed, Resolution.Failed, error, new AnalysisResults());
}
