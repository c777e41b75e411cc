using System.Net;

namespace Bonafide.Server.Webhooks;

/// <summary>Finds the addresses of a name.</summary>
internal interface INameResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">The name does not resolve.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation);
}
