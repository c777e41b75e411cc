using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Hosting;

/// <summary>How the server meets the network.</summary>
public sealed class HttpOptions
{
    /// <summary>Open connections at most; further ones are closed at once. <value>Default: 10 000.</value></summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>Largest JSON body, bytes. <value>Default: 64 KiB.</value></summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxJsonBytes { get; set; } = 64 * 1024;

    /// <summary>Largest body taken by the upload speed check, bytes; it is read and dropped. <value>Default: 2 MiB.</value></summary>
    [Range(16 * 1024, 64 * 1024 * 1024)]
    public int MaxSpeedCheckBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>
    /// Addresses of reverse proxies whose <c>X-Forwarded-*</c> headers are believed. <value>Default: none, the headers are ignored.</value>
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>How long running requests may take to finish when the server stops. <value>Default: 30 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
