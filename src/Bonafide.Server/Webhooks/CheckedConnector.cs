using System.Net;
using System.Net.Sockets;

namespace Bonafide.Server.Webhooks;

/// <summary>
/// Connects to the very address that was checked. Checking a name and letting the client resolve it again would let whoever owns the name answer
/// the second question differently.
/// </summary>
internal sealed class CheckedConnector(INameResolver resolver, WebhookOptions options)
{
    private readonly ProxyTunnel? _proxy = options.Proxy is null ? null : new ProxyTunnel(new Uri(options.Proxy));
    private readonly IPNetwork[] _allowed = [.. options.AllowedNetworks.Select(network => IPNetwork.Parse(network))];

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellation);
        IPAddress[] allowed = [.. addresses.Where(IsAllowed)];
        if (allowed.Length == 0 && addresses.Count > 0)
            throw new AddressRefusedException();
        SocketException? failure = null;
        foreach (var address in allowed)
        {
            try
            {
                return _proxy is null ? await ConnectAsync(address, port, cancellation) : await _proxy.OpenAsync(address, port, cancellation);
            }
            catch (SocketException exception)
            {
                failure = exception;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address)
    {
        var plain = PublicAddress.Plain(address);
        return PublicAddress.Is(plain) || _allowed.Any(network => network.Contains(plain));
    }
}
