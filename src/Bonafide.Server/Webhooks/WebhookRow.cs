namespace Bonafide.Server.Webhooks;

/// <summary>A message as it lies in the database.</summary>
internal sealed record WebhookRow
{
    /// <summary>The header <c>webhook-id</c>: the same in every attempt, so that a receiver can tell a repetition.</summary>
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Url { get; init; } = "";

    public string Body { get; init; } = "";

    public WebhookState State { get; init; }

    public int Attempts { get; init; }

    /// <summary>When it is due; while an attempt is under way, when another node may take it over.</summary>
    public long NextAttempt { get; init; }

    public long Created { get; init; }

    public long Expires { get; init; }
}
