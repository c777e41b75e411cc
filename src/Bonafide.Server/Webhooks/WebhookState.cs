namespace Bonafide.Server.Webhooks;

/// <summary>Where a message stands.</summary>
public enum WebhookState
{
    /// <summary>Still owed.</summary>
    Pending,

    /// <summary>A receiver answered 2xx.</summary>
    Delivered,

    /// <summary>Given up after the last attempt.</summary>
    Failed,
}
