namespace Bonafide.Server.Retries;

/// <summary>Pauses between attempts, each four times the one before.</summary>
internal static class Backoff
{
    private const double Growth = 4;

    /// <param name="first">Pause after the first failure.</param>
    /// <param name="longest">Longest pause.</param>
    /// <param name="attempts">Attempts made so far, 1 or more.</param>
    public static TimeSpan After(TimeSpan first, TimeSpan longest, int attempts) =>
        TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(Growth, attempts - 1), longest.TotalSeconds));
}
