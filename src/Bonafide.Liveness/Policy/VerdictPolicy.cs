using System.Text.Json;

namespace Bonafide.Liveness.Policy;

/// <summary>The policy document: per security level, which cues must have been measured and what they must reach.</summary>
public sealed record VerdictPolicy
{
    private const string Resource = "Bonafide.Liveness.Policy.policy.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The policy that this build ships with.</summary>
    public static VerdictPolicy Current { get; } = Load();

    /// <summary>Name of this version; stored with every verdict.</summary>
    public required string Version { get; init; }

    /// <summary>Requirements by level name (LOW, MEDIUM, HIGH) and cue name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, CueRequirement>> Levels { get; init; }

    /// <summary>Words for the subject, by cue name or reason.</summary>
    public required IReadOnlyDictionary<string, string> Diagnostics { get; init; }

    /// <summary>The requirements of one level.</summary>
    public IReadOnlyDictionary<string, CueRequirement> For(SecurityLevel level) => Levels[level.ToString().ToUpperInvariant()];

    /// <summary>The same policy without one cue, to measure what that cue contributes. Never used for a session.</summary>
    /// <exception cref="ArgumentException">No level has the cue.</exception>
    public VerdictPolicy Without(string cue)
    {
        if (!Levels.Values.Any(cues => cues.ContainsKey(cue)))
            throw new ArgumentException($"No level of policy {Version} asks for a cue '{cue}'; there are {string.Join(", ", Levels.Values.SelectMany(cues => cues.Keys).Distinct())}.");
        return this with
        {
            Version = $"{Version} without {cue}",
            Levels = Levels.ToDictionary(
                level => level.Key,
                IReadOnlyDictionary<string, CueRequirement> (level) => level.Value.Where(need => need.Key != cue).ToDictionary(need => need.Key, need => need.Value)),
        };
    }

    /// <summary>Reads a policy document.</summary>
    /// <exception cref="InvalidDataException">A level or a diagnostic is missing, or a threshold is out of order.</exception>
    public static VerdictPolicy Parse(ReadOnlySpan<byte> json)
    {
        var policy = JsonSerializer.Deserialize<VerdictPolicy>(json, Json) ?? throw new InvalidDataException("The policy document is empty.");
        foreach (var level in Enum.GetValues<SecurityLevel>())
        {
            if (!policy.Levels.TryGetValue(level.ToString().ToUpperInvariant(), out var cues) || cues.Count == 0)
                throw new InvalidDataException($"The policy has no cues for level {level}.");
            foreach (var (cue, need) in cues)
                policy.Check(cue, need);
        }

        return policy;
    }

    private void Check(string cue, CueRequirement need)
    {
        if (need.Pass is <= 0 or > 1 || need.Spoof > need.Pass)
            throw new InvalidDataException($"The thresholds of cue {cue} are out of order: 0 < pass <= 1 and spoof <= pass.");
        if (!Diagnostics.ContainsKey(cue))
            throw new InvalidDataException($"The policy has no diagnostic for cue {cue}.");
    }

    private static VerdictPolicy Load()
    {
        using var stream = typeof(VerdictPolicy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing from the build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(copy.ToArray());
    }
}
