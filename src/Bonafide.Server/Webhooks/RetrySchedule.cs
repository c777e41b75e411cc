namespace Bonafide.Server.Webhooks;

/// <summary>When a failed message is tried again.</summary>
internal static class RetrySchedule
{
    private const double Growth = 4;

    /// <param name="options">First and longest pause, number of attempts.</param>
    /// <param name="attempts">Attempts made so far, 1 or more.</param>
    /// <returns>The pause before the next; null when there is none.</returns>
    public static TimeSpan? PauseAfter(WebhookOptions options, int attempts)
    {
        if (attempts >= options.MaxAttempts)
            return null;
        var seconds = options.FirstPause.TotalSeconds * Math.Pow(Growth, attempts - 1);
        return TimeSpan.FromSeconds(Math.Min(seconds, options.LongestPause.TotalSeconds));
    }
}
