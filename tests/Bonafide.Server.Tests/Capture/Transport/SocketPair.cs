using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Bonafide.Server.Tests.Capture.Transport;

/// <summary>Both ends of a WebSocket over a real local connection.</summary>
internal sealed class SocketPair : IDisposable
{
    private SocketPair(Stream server, Stream client)
    {
        Server = WebSocket.CreateFromStream(server, new WebSocketCreationOptions { IsServer = true });
        Client = WebSocket.CreateFromStream(client, new WebSocketCreationOptions { IsServer = false });
    }

    public WebSocket Server { get; }

    public WebSocket Client { get; }

    public static async Task<SocketPair> OpenAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        var server = await listener.AcceptTcpClientAsync();
        return new SocketPair(server.GetStream(), client.GetStream());
    }

    public Task SendAsync(byte[] message, bool ends = true, WebSocketMessageType type = WebSocketMessageType.Binary) =>
        Client.SendAsync(message, type, ends, CancellationToken.None);

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
    }
}
