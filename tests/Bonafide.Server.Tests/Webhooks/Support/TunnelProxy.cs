using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bonafide.Server.Tests.Webhooks.Support;

/// <summary>An HTTP proxy on this machine that tunnels wherever it is told to.</summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Task _serving;

    private TunnelProxy()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public static TunnelProxy Start() => new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers before it tunnels, or instead of that when it is no 2xx.</summary>
    public string Answer { get; set; } = "HTTP/1.1 200 Connection established\r\nVia: 1.1 test\r\n\r\n";

    /// <summary>The head of every request, as it came.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TunnelAsync(client);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var head = "";
        for (var next = stream.ReadByte(); next >= 0; next = head.EndsWith("\r\n\r\n", StringComparison.Ordinal) ? -1 : stream.ReadByte())
            head += (char)next;
        _asked.Enqueue(head);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Answer));
        if (!Answer.Contains(" 200 ", StringComparison.Ordinal))
            return;
        using var target = new TcpClient();
        await target.ConnectAsync(IPEndPoint.Parse(head.Split(' ')[1]));
        await Task.WhenAny(stream.CopyToAsync(target.GetStream()), target.GetStream().CopyToAsync(stream));
    }
}
