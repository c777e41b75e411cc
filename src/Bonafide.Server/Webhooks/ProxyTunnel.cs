using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bonafide.Server.Webhooks;

/// <summary>
/// Reaches addresses through an HTTP proxy (RFC 9110, 9.3.6 CONNECT). The proxy is told the address that was checked and never the name: a name it
/// would resolve once more, and differently.
/// </summary>
internal sealed class ProxyTunnel(Uri proxy)
{
    private const int MaxAnswer = 16 * 1024;
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly string _authorization = proxy.UserInfo.Length == 0
        ? ""
        : $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(proxy.UserInfo)))}\r\n";

    /// <summary>What can be a proxy: <c>http://</c>, a host, and nothing behind the port.</summary>
    public static bool IsUsable(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.Host.Length > 0 && uri.PathAndQuery == "/";

    /// <exception cref="SocketException">The proxy cannot be reached, or it will not or cannot connect.</exception>
    public async Task<Stream> OpenAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(proxy.IdnHost, proxy.Port, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            var target = new IPEndPoint(address, port);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{_authorization}\r\n"), cancellation);
            return await IsOpenAsync(stream, cancellation) ? stream : throw new SocketException((int)SocketError.ConnectionRefused);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Byte by byte: what follows the headers belongs to the receiver's side of the tunnel already.
    private static async Task<bool> IsOpenAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new List<byte>();
        var next = new byte[1];
        while (!answer.TakeLast(EndOfHeaders.Length).SequenceEqual(EndOfHeaders))
        {
            if (answer.Count == MaxAnswer || await stream.ReadAsync(next, cancellation) == 0)
                return false;
            answer.Add(next[0]);
        }

        var status = Encoding.ASCII.GetString([.. answer.TakeWhile(letter => letter != '\r')]).Split(' ');
        return status.Length > 1 && status[0].StartsWith("HTTP/1.", StringComparison.Ordinal) && status[1].Length == 3 && status[1][0] == '2';
    }
}
