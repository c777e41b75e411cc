namespace Bonafide.Server.Analyses;

/// <summary>What is wanted of media.</summary>
/// <param name="Kind">Which analysis.</param>
internal sealed record AnalysisRequest(AnalysisKind Kind)
{
    public const double SpoofingThreshold = 0.5;
    public const double MatchThreshold = 0.85;

    /// <summary>Names or identifiers of the media; null for all that fit.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The border between yes and no; null for the usual one. For liveness it can only be made stricter.</summary>
    public double? Threshold { get; init; }

    /// <summary>Whether the picture that stands for the person is wanted too; only of liveness.</summary>
    public bool ExtractBestShot { get; init; }

    /// <summary>The lists to search; null for all of the owner's.</summary>
    public IReadOnlyList<string>? Collections { get; init; }

    /// <summary>A JSON object of the caller's.</summary>
    public string MetaData { get; init; } = "{}";
}
