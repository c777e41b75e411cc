namespace Bonafide.Server.Webhooks;

/// <summary>Why an attempt brought no answer. No more than this is told: the sender must not become a scanner of networks.</summary>
public enum WebhookFailure
{
    /// <summary>The address lies in a network that is not called.</summary>
    AddressRefused,

    /// <summary>The name does not resolve, nothing listens there, or its certificate is not trusted.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TimedOut,
}
