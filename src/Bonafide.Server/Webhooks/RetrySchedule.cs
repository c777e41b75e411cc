using Bonafide.Server.Retries;

namespace Bonafide.Server.Webhooks;

/// <summary>When a failed message is tried again.</summary>
internal static class RetrySchedule
{
    /// <param name="options">First and longest pause, number of attempts.</param>
    /// <param name="attempts">Attempts made so far, 1 or more.</param>
    /// <returns>The pause before the next; null when there is none.</returns>
    public static TimeSpan? PauseAfter(WebhookOptions options, int attempts) =>
        attempts >= options.MaxAttempts ? null : Backoff.After(options.FirstPause, options.LongestPause, attempts);
}
