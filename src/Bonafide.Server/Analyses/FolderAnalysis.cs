using Bonafide.Server.Folders;

namespace Bonafide.Server.Analyses;

/// <summary>One analysis and what it found.</summary>
internal sealed record FolderAnalysis
{
    public required string Id { get; init; }

    public required string FolderId { get; init; }

    public required AnalysisKind Kind { get; init; }

    public required WorkState State { get; init; }

    public required Resolution Resolution { get; init; }

    /// <summary>Why it failed, and what to do differently; null where it did not.</summary>
    public string? Error { get; init; }

    /// <summary>A JSON object.</summary>
    public string MetaData { get; init; } = "{}";

    public required AnalysisResults Results { get; init; }

    public required long Created { get; init; }
}

/// <summary>What can be asked of media.</summary>
internal enum AnalysisKind
{
    /// <summary>Liveness.</summary>
    Quality,

    /// <summary>Whether all media show one person.</summary>
    Biometry,

    /// <summary>Whether the person is among those of a list.</summary>
    Collection,
}
