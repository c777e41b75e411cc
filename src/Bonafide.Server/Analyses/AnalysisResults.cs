using System.Text.Json.Serialization;

namespace Bonafide.Server.Analyses;

/// <summary>The numbers behind an analysis; stored as JSON with it.</summary>
internal sealed record AnalysisResults
{
    /// <summary>What was found medium by medium.</summary>
    public IReadOnlyList<MediumResult> Media { get; init; } = [];

    /// <summary>Confidence of the least alike pair, 0 to 1; only of a match.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Confidence of the most alike pair, 0 to 1; only of a match.</summary>
    public double? MaxConfidence { get; init; }

    /// <summary>People of the list that are alike enough, most alike first.</summary>
    public IReadOnlyList<PersonResult>? People { get; init; }
}

/// <summary>What was found in one medium.</summary>
/// <param name="MediaId">Which.</param>
/// <param name="Spoofing">0 to 1, from 0.5 an attack; null where it could not be told.</param>
/// <param name="Contradiction">What the capsule says against itself; null for nothing.</param>
/// <param name="Policy">Which policy judged; null where none came to.</param>
/// <param name="Diagnostic">What the person should do differently; null where all is well.</param>
internal sealed record MediumResult(string MediaId, double? Spoofing = null, string? Contradiction = null, string? Policy = null, string? Diagnostic = null)
{
    /// <summary>Confidence of the best pair with this medium in it, 0 to 1; only of a match.</summary>
    public double? Confidence { get; init; }

    /// <summary>The medium that holds the picture which stands for the person; null where none was asked for, found or kept.</summary>
    public string? BestShotId { get; init; }

    /// <summary>That picture, a JPEG; empty where none was asked for or found. Never part of what is stored here.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> BestShot { get; init; }
}

/// <summary>A person of a list.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Collection">The list.</param>
/// <param name="Confidence">How alike, 0 to 1.</param>
internal sealed record PersonResult(string PersonId, string Collection, double Confidence);
