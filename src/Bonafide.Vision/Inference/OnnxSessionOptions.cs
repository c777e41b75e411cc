using System.Collections.Immutable;

namespace Bonafide.Vision.Inference;

/// <summary>How a model is prepared for running.</summary>
public sealed record OnnxSessionOptions
{
    /// <summary>No overrides; add to it.</summary>
    public static readonly ImmutableDictionary<string, long> NoDimensions = ImmutableDictionary<string, long>.Empty;

    /// <summary>
    /// Threads that work on one run, the caller's included. A server gains more from captures than from networks in parallel.
    /// <value>Default: 1.</value>
    /// </summary>
    public int IntraOpThreads { get; init; } = 1;

    /// <summary>Sizes of open dimensions, by their name in the model; <c>batch</c> = 1 for instance. <value>Default: none.</value></summary>
    public ImmutableDictionary<string, long> Dimensions { get; init; } = NoDimensions;
}
