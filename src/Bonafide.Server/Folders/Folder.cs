using Bonafide.Server.Analyses;

namespace Bonafide.Server.Folders;

/// <summary>What was handed in together, and what was found in it. Times are milliseconds since 1970.</summary>
internal sealed record Folder
{
    public required string Id { get; init; }

    public required string Tenant { get; init; }

    /// <summary>A JSON object.</summary>
    public required string MetaData { get; init; }

    public required long Created { get; init; }

    public required long Updated { get; init; }

    public required long Expires { get; init; }

    public IReadOnlyList<FolderMedium> Media { get; init; } = [];

    public IReadOnlyList<FolderAnalysis> Analyses { get; init; } = [];

    public WorkState State => Analyses.All(analysis => analysis.State != WorkState.Failed) ? WorkState.Finished : WorkState.Failed;

    /// <summary>That of the worst analysis.</summary>
    public Resolution Resolution => Analyses.Select(analysis => analysis.Resolution).DefaultIfEmpty(Resolution.Initial).Max();
}
