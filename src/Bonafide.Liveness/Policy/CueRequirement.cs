namespace Bonafide.Liveness.Policy;

/// <summary>What a policy asks of one cue.</summary>
/// <param name="Pass">Least score for a SUCCESS, 0 to 1; null when the cue need not have been measured and can only name an attack.</param>
/// <param name="Spoof">Score below which the cue names an attack; null when it never does.</param>
/// <param name="WhenConfigured">Ask only where the installation has what the cue needs; where it has, everything else holds.</param>
/// <param name="WhenMeasured">A score below <paramref name="Pass"/> refuses, but the cue need not have been measured: others carry the verdict.</param>
public sealed record CueRequirement(double? Pass = null, double? Spoof = null, bool WhenConfigured = false, bool WhenMeasured = false);
