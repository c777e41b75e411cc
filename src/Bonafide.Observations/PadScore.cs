namespace Bonafide.Observations;

/// <summary>What one configured PAD network says of the largest face of a still.</summary>
/// <param name="Model">Name of the network in the configuration.</param>
/// <param name="Threshold">Score that the configuration asks of a bona fide presentation, between 0 and 1.</param>
/// <param name="Score">Probability of a bona fide presentation, 0 to 1; null when the still shows no face.</param>
public sealed record PadScore(string Model, float Threshold, float? Score);
