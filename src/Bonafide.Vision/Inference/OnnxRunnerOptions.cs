using System.Collections.Immutable;

namespace Bonafide.Vision.Inference;

/// <summary>What a runner feeds and fetches.</summary>
public sealed record OnnxRunnerOptions
{
    /// <summary>No shapes; add to it.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<long>> NoShapes =
        ImmutableDictionary<string, ImmutableArray<long>>.Empty;

    /// <summary>
    /// Names of the outputs to compute, in the order of <see cref="OnnxRunner.Output"/>; what only others need is not computed.
    /// <value>Default: empty, which means all.</value>
    /// </summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Full shapes of inputs that the model leaves open, by input name. <value>Default: none.</value></summary>
    public ImmutableDictionary<string, ImmutableArray<long>> InputShapes { get; init; } = NoShapes;
}
