namespace Bonafide.Vision.Templates;

/// <summary>A biometric template: 128 numbers whose Euclidean distance to another of the same mode says how alike two faces are.</summary>
/// <param name="Mode">Algorithm and variant; templates of different modes are never compared.</param>
/// <param name="Values">The vector; its length belongs to the mode.</param>
public sealed record FaceTemplate(string Mode, ReadOnlyMemory<float> Values);
