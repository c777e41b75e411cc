using System.Collections.Immutable;
using Bonafide.ModelConverter.Onnx;
using Bonafide.Vision.Inference.Manifest;

namespace Bonafide.ModelConverter.Networks;

/// <summary>A converted network before it is written.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Task">What it does.</param>
/// <param name="Normalisation">From 8-bit channel values to the input.</param>
/// <param name="OutputMeanings">What each output's numbers are, in the order of the graph.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Graph">The network.</param>
internal sealed record NamedModel(
    string Name, string Task, string Normalisation, ImmutableArray<string> OutputMeanings, ModelSource Source, OnnxGraph Graph);
