namespace Bonafide.Server.Webhooks;

/// <summary>Which texts can be addresses of messages.</summary>
internal static class WebhookAddress
{
    public const int MaxLength = 2048;

    /// <summary>
    /// An absolute http or https address without a user name. Which hosts may be called is decided when the call is made: names can change
    /// their address until then.
    /// </summary>
    public static bool IsUsable(string text) =>
        text.Length <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
        && uri.Host.Length > 0;
}
