using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bonafide.Server.Webhooks;

/// <summary>How messages to servers of others are delivered.</summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>
    /// Private, local and reserved networks that are called all the same, such as <c>10.1.2.0/24</c>. Whoever may make sessions can have the server
    /// call any address in them. <value>Default: none.</value>
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>
    /// HTTP proxy that calls go out through, such as <c>http://user:password@proxy.example:3128</c>; it must allow CONNECT to addresses as numbers.
    /// What may be called is checked here all the same. <value>Default: none.</value>
    /// </summary>
    public string? Proxy { get; set; }

    /// <summary>How long a receiver may take to answer. <value>Default: 10 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pause after the first failure; each later one is four times as long. <value>Default: 5 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest pause between two attempts. <value>Default: 6 hours.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Attempts before a message is given up. <value>Default: 10, which is about 20 hours.</value></summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 10;

    /// <summary>How often the queue is looked at. <value>Default: 1 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Attempts under way at the same time. <value>Default: 16.</value></summary>
    [Range(1, 1000)]
    public int MaxConcurrent { get; set; } = 16;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in AllowedNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult($"'{network}' is not a network like 10.1.2.0/24.", [nameof(AllowedNetworks)]);
        // Without its value: it may hold a password.
        if (Proxy is not null && !ProxyTunnel.IsUsable(Proxy))
            yield return new ValidationResult("This is no address of an HTTP proxy like http://proxy.example:3128.", [nameof(Proxy)]);
    }
}
