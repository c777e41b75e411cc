namespace Bonafide.Server.Webhooks;

/// <summary>A message and its delivery log.</summary>
public sealed record WebhookReport
{
    /// <summary>The header <c>webhook-id</c> of every attempt.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, such as the identifier of a session.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Url { get; init; }

    /// <summary>Where it stands.</summary>
    public required WebhookState State { get; init; }

    /// <summary>When it came to be owed.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<WebhookAttempt> Attempts { get; init; }

    internal static WebhookReport Of(WebhookRow row, IEnumerable<WebhookAttemptRow> attempts) => new()
    {
        Id = row.Id,
        Subject = row.Subject,
        Url = row.Url,
        State = row.State,
        Created = DateTimeOffset.FromUnixTimeMilliseconds(row.Created),
        NextAttempt = row.State == WebhookState.Pending ? DateTimeOffset.FromUnixTimeMilliseconds(row.NextAttempt) : null,
        Attempts = [.. attempts.Select(WebhookAttempt.Of)],
    };
}

/// <summary>One attempt.</summary>
/// <param name="At">When it began.</param>
/// <param name="Status">What the receiver answered; null without an answer.</param>
/// <param name="Failure">Why there was no answer.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, WebhookFailure? Failure)
{
    internal static WebhookAttempt Of(WebhookAttemptRow row) => new(DateTimeOffset.FromUnixTimeMilliseconds(row.Started), row.Status, row.Failure);
}
