using System.Collections.Immutable;

namespace Bonafide.Vision.Inference.Manifest;

/// <summary>One converted model.</summary>
/// <param name="Name">What it is asked for by, for instance <c>blazeface-192</c>.</param>
/// <param name="File">File name within the models folder.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Task">What it does.</param>
/// <param name="Inputs">The tensors it takes.</param>
/// <param name="Outputs">The tensors it gives.</param>
/// <param name="Source">What it was converted from.</param>
public sealed record ModelEntry(
    string Name,
    string File,
    string Sha256,
    long Bytes,
    string Task,
    ImmutableArray<ModelInput> Inputs,
    ImmutableArray<ModelOutput> Outputs,
    ModelSource Source);

/// <summary>An input and how its pixels are to be put in.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Layout">Order of the dimensions: NCHW.</param>
/// <param name="Colours">Order of the channels: RGB.</param>
/// <param name="Normalisation">The formula from an 8-bit channel value to the number put in.</param>
public sealed record ModelInput(string Name, ImmutableArray<int> Shape, string Layout, string Colours, string Normalisation);

/// <summary>An output.</summary>
/// <param name="Name">Name in the graph.</param>
/// <param name="Shape">Its dimensions.</param>
/// <param name="Meaning">What the numbers are.</param>
public sealed record ModelOutput(string Name, ImmutableArray<int> Shape, string Meaning);

/// <summary>Where the weights come from.</summary>
/// <param name="Package">The npm package.</param>
/// <param name="Version">Its version.</param>
/// <param name="License">SPDX identifiers: of the package, and of the original where that differs.</param>
/// <param name="Authors">Who made the network and its weights.</param>
/// <param name="Files">The files converted.</param>
public sealed record ModelSource(string Package, string Version, string License, string Authors, ImmutableArray<SourceFile> Files);

/// <summary>A file of the package.</summary>
/// <param name="Path">Within the package.</param>
/// <param name="Sha256">Of its content.</param>
public sealed record SourceFile(string Path, string Sha256);
