using Bonafide.Server.Analyses;
using Bonafide.Server.Capsules;

namespace Bonafide.Server.Folders;

/// <summary>A folder as it is handed in.</summary>
internal sealed record FolderDraft
{
    public required string Tenant { get; init; }

    /// <summary>Its life; null for the server's default.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>A JSON object.</summary>
    public string MetaData { get; init; } = "{}";

    public required IReadOnlyList<MediumDraft> Media { get; init; }

    public required IReadOnlyList<AnalysisRequest> Analyses { get; init; }

    /// <summary>Whom to tell; null for nobody.</summary>
    public string? ResolutionEndpoint { get; init; }
}

/// <summary>A medium as it is handed in.</summary>
internal sealed record MediumDraft
{
    public required string Name { get; init; }

    public required MediumKind Kind { get; init; }

    public required string ContentType { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>A JSON object.</summary>
    public string MetaData { get; init; } = "{}";

    /// <summary>What is inside, where it is a capsule.</summary>
    public CapsuleContents? Capsule { get; init; }
}
