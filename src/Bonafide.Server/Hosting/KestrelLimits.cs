using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bonafide.Server.Hosting;

/// <summary>What the socket layer takes before any of our code runs.</summary>
internal static class KestrelLimits
{
    private const int MaxHeaderBytes = 16 * 1024;

    public static void Apply(KestrelServerOptions kestrel, HttpOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // Endpoints that take pictures raise this for themselves.
        kestrel.Limits.MaxRequestBodySize = options.MaxJsonBytes;
    }
}
