using System.Text.Json;
using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Policy;

/// <summary>The policy document: per security level and mode, which cues must have been measured and what they must reach.</summary>
public sealed record VerdictPolicy
{
    private const string Resource = "Bonafide.Liveness.Policy.policy.json";
    private const string EveryMode = "EVERY";
    private const string WithLight = "LIGHT";
    private const string WithDistances = "DISTANCES";
    private static readonly CaptureMode[] Modes = Enum.GetValues<CaptureMode>();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The policy that this build ships with.</summary>
    public static VerdictPolicy Current { get; } = Load();

    /// <summary>Name of this version; stored with every verdict.</summary>
    public required string Version { get; init; }

    /// <summary>Requirements by level name (LOW, MEDIUM, HIGH), then mode name (EVERY, PASSIVE, PASSIVE_VIDEO, ACTIVE, INSTRUCTIONS; LIGHT for captures with a light sequence, DISTANCES for those with drawn distances), then cue name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, CueRequirement>>> Levels { get; init; }

    /// <summary>Words for the subject, by cue name or reason.</summary>
    public required IReadOnlyDictionary<string, string> Diagnostics { get; init; }

    /// <summary>The requirements of a capture.</summary>
    public IReadOnlyDictionary<string, CueRequirement> For(CapturePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return For(plan.SecurityLevel, plan.Mode, plan.Light is not null, plan.Distances is not null);
    }

    /// <summary>The requirements of one mode at one level: those of every mode, its own, and those of what was drawn for it; later ones go before.</summary>
    /// <param name="level">The level.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="light">Whether the capture has a light sequence.</param>
    /// <param name="distances">Whether it has drawn distances.</param>
    public IReadOnlyDictionary<string, CueRequirement> For(SecurityLevel level, CaptureMode mode, bool light = false, bool distances = false)
    {
        var modes = Levels[NameOf(level)];
        var cues = new Dictionary<string, CueRequirement>();
        string[] sections = [EveryMode, NameOf(mode), .. light ? [WithLight] : Array.Empty<string>(), .. distances ? [WithDistances] : Array.Empty<string>()];
        foreach (var name in sections)
        {
            foreach (var (cue, need) in modes.GetValueOrDefault(name) ?? new Dictionary<string, CueRequirement>())
                cues[cue] = need;
        }

        return cues;
    }

    /// <summary>The same policy without one cue, to measure what that cue contributes. Never used for a session.</summary>
    /// <exception cref="ArgumentException">No level has the cue.</exception>
    public VerdictPolicy Without(string cue)
    {
        var known = Levels.Values.SelectMany(modes => modes.Values).SelectMany(cues => cues.Keys).Distinct().ToList();
        if (!known.Contains(cue))
            throw new ArgumentException($"No level of policy {Version} asks for a cue '{cue}'; there are {string.Join(", ", known)}.");
        return this with
        {
            Version = $"{Version} without {cue}",
            Levels = Levels.ToDictionary(
                level => level.Key,
                IReadOnlyDictionary<string, IReadOnlyDictionary<string, CueRequirement>> (level) => level.Value.ToDictionary(
                    mode => mode.Key,
                    IReadOnlyDictionary<string, CueRequirement> (mode) => mode.Value.Where(need => need.Key != cue).ToDictionary(need => need.Key, need => need.Value))),
        };
    }

    /// <summary>Reads a policy document.</summary>
    /// <exception cref="InvalidDataException">A level, mode or diagnostic is missing or unknown, or a threshold is out of order.</exception>
    public static VerdictPolicy Parse(ReadOnlySpan<byte> json)
    {
        var policy = JsonSerializer.Deserialize<VerdictPolicy>(json, Json) ?? throw new InvalidDataException("The policy document is empty.");
        foreach (var level in Enum.GetValues<SecurityLevel>())
        {
            if (!policy.Levels.TryGetValue(NameOf(level), out var modes))
                throw new InvalidDataException($"The policy has no cues for level {level}.");
            if (modes.Keys.FirstOrDefault(name => name is not (EveryMode or WithLight or WithDistances) && Modes.All(mode => NameOf(mode) != name)) is { } unknown)
                throw new InvalidDataException($"The policy names a mode {unknown} that does not exist.");
            foreach (var mode in Modes)
            {
                policy.Check(level, mode, light: false, distances: false);
                policy.Check(level, mode, light: true, distances: true);
            }
        }

        return policy;
    }

    private void Check(SecurityLevel level, CaptureMode mode, bool light, bool distances)
    {
        var cues = For(level, mode, light, distances);
        if (!cues.Values.Any(need => need is { Pass: not null, WhenConfigured: false, WhenMeasured: false }))
            throw new InvalidDataException($"The policy requires no cue for mode {mode} at level {level}.");
        foreach (var (cue, need) in cues)
        {
            if (need.Pass is <= 0 or > 1 || need.Spoof is < 0 or > 1 || need.Spoof > need.Pass || need is { Pass: null, Spoof: null })
                throw new InvalidDataException($"The thresholds of cue {cue} are out of order: 0 < pass <= 1 and spoof <= pass.");
            if (!Diagnostics.ContainsKey(cue))
                throw new InvalidDataException($"The policy has no diagnostic for cue {cue}.");
        }
    }

    private static string NameOf(SecurityLevel level) => level.ToString().ToUpperInvariant();

    private static string NameOf(CaptureMode mode) => mode == CaptureMode.PassiveVideo ? "PASSIVE_VIDEO" : mode.ToString().ToUpperInvariant();

    private static VerdictPolicy Load()
    {
        using var stream = typeof(VerdictPolicy).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing from the build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Parse(copy.ToArray());
    }
}
