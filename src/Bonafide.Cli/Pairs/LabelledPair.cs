namespace Bonafide.Cli.Pairs;

/// <summary>Two files and whether they show the same person.</summary>
internal readonly record struct LabelledPair(string First, string Second, bool IsSamePerson);
