using System.Text.Json.Serialization;

namespace Bonafide.Liveness.Cues;

/// <summary>What one cue found.</summary>
/// <param name="Cue">The cue's name.</param>
/// <param name="Applicable">Whether it could be measured at all. Not applicable is different from bad.</param>
/// <param name="Score">0 (attack) to 1 (bona fide); 0 when not applicable.</param>
/// <param name="Weight">How much it counts in the fusion, 0 and up.</param>
/// <param name="Evidence">The numbers behind the score, by name.</param>
public sealed record CueResult(string Cue, bool Applicable, double Score, double Weight, IReadOnlyDictionary<string, double> Evidence)
{
    /// <summary>Whether this installation has what the cue needs; see <see cref="Policy.CueRequirement.WhenConfigured"/>. <value>Default: true.</value></summary>
    [JsonIgnore]
    public bool Configured { get; init; } = true;
}
