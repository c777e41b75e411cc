namespace Bonafide.Server.Webhooks;

/// <summary>
/// A message to another server, as a door hands it to <see cref="WebhookQueue.AddAsync"/> in the transaction that makes true what the message
/// tells. Address and body lie in the database in plain: a body names what can be read and holds no picture, no template and no personal data.
/// </summary>
internal sealed record WebhookMessage
{
    public const int MaxBodyLength = 64 * 1024;

    /// <summary>Whose secret signs it.</summary>
    public required string Tenant { get; init; }

    /// <summary>
    /// What it is about, such as the identifier of a session: the key to its delivery log. When the subject is erased, its messages are erased
    /// by <see cref="WebhookQueue.EraseAsync"/>.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>Where it goes; checked with <see cref="WebhookAddress"/> when it was taken in.</summary>
    public required string Url { get; init; }

    /// <summary>JSON, sent as it is.</summary>
    public required string Body { get; init; }

    /// <summary>Milliseconds since 1970. From then on it is neither sent nor remembered: what it tells of is gone.</summary>
    public required long Expires { get; init; }
}
