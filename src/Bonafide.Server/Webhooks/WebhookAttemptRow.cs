namespace Bonafide.Server.Webhooks;

/// <summary>One line of the delivery log: the status that the receiver answered, or why there was none.</summary>
internal sealed record WebhookAttemptRow
{
    public string WebhookId { get; init; } = "";

    public int Number { get; init; }

    public int? Status { get; init; }

    public WebhookFailure? Failure { get; init; }

    public long Started { get; init; }
}
