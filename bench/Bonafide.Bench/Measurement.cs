namespace Bonafide.Bench;

/// <summary>One measured quantity.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Median">Milliseconds, or the unit that the name says.</param>
/// <param name="P90">The value that nine of ten stay below.</param>
internal sealed record Measurement(string Name, double Median, double P90);
