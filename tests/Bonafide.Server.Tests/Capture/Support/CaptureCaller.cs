using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Server.Tests.Capture.Protocol;

namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>A client of the capture socket that knows docs/protocol.md and nothing of the server's code.</summary>
internal sealed class CaptureCaller : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions HelloJson = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private uint _frame;

    private CaptureCaller()
    {
    }

    /// <summary>Instructions that came so far.</summary>
    public List<string> Instructions { get; } = [];

    /// <summary>Id of the frame sent last.</summary>
    public uint LastFrame => _frame;

    public static async Task<CaptureCaller> ConnectAsync(Uri server)
    {
        var caller = new CaptureCaller();
        caller._socket.Options.AddSubProtocol("bonafide.capture.v1");
        caller._socket.Options.SetRequestHeader("Origin", "https://page.example");
        caller._socket.Options.SetRequestHeader("User-Agent", "capture tests");
        await caller._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/video-server/engine.io" }.Uri, Cut());
        return caller;
    }

    public Task SendAsync(string text) => _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Cut());

    public Task SendAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, true, Cut());

    /// <summary>Begins a message and never ends it.</summary>
    public Task DribbleAsync(byte[] part) => _socket.SendAsync(part, WebSocketMessageType.Binary, false, Cut());

    /// <summary>The number that this browser keeps. Every caller is a device of its own unless it says otherwise; null for one that keeps none.</summary>
    public string? Device { get; set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Task HelloAsync(string session) => SendAsync(JsonSerializer.Serialize(
        new { type = "hello", protocol = 1, sessionId = session, client = new { sdk = "tests", device = Device } }, HelloJson));

    public Task StartAsync() => SendAsync("""{"type":"start","camera":{"label":"Synthetic","width":1280,"height":720},"automation":false}""");

    /// <summary>Everything up to <c>begin</c>.</summary>
    public async Task BeginAsync(string session)
    {
        await HelloAsync(session);
        await NextAsync("ready");
        await StartAsync();
        await NextAsync("begin");
    }

    public Task PostFrameAsync(ReadOnlySpan<byte> jpeg, byte flags = 0) => SendAsync(BinaryMessages.LiveFrame(++_frame, 100.0 * _frame, jpeg, flags));

    /// <summary>Sends a frame and waits for its answer.</summary>
    public async Task<JsonElement> FrameAsync(byte[] jpeg, byte flags = 0)
    {
        await PostFrameAsync(jpeg, flags);
        var tracking = await NextAsync("tracking");
        tracking.GetProperty("frame").GetUInt32().ShouldBe(_frame);
        return tracking;
    }

    /// <summary>Sends a still in chunks and returns the last progress.</summary>
    public async Task<double> StillAsync(uint frame, byte[] jpeg)
    {
        double received = 0;
        for (var at = 0; at == 0 || at < jpeg.Length; at += 64 * 1024)
        {
            var part = jpeg.AsMemory(at, Math.Min(64 * 1024, jpeg.Length - at));
            await SendAsync(BinaryMessages.StillChunk(frame, (uint)at, (uint)jpeg.Length, part.Span, at + part.Length == jpeg.Length));
            received = (await NextAsync("progress")).GetProperty("received").GetDouble();
        }

        return received;
    }

    /// <summary>The next message, which must be of one of these types; instructions on the way are noted.</summary>
    public async Task<JsonElement> NextAsync(params string[] types)
    {
        while (true)
        {
            var message = await ReadAsync();
            var actual = message.ShouldNotBeNull($"the socket closed with {_socket.CloseStatus} before {types[0]}").GetProperty("type").GetString();
            if (actual == "instruction")
            {
                Instructions.Add(message.Value.GetProperty("value").GetString()!);
                continue;
            }

            types.ShouldContain(actual!, message.Value.GetRawText());
            return message.Value;
        }
    }

    /// <summary>The capture ends now, with this error and close status.</summary>
    public async Task<string> EndsAsync(int code, int status)
    {
        var error = await NextAsync("error");
        error.GetProperty("code").GetInt32().ShouldBe(code, error.GetRawText());
        await ClosesAsync(status);
        return error.GetProperty("error").GetString()!;
    }

    /// <summary>The socket closes now, with this status.</summary>
    public async Task ClosesAsync(int status)
    {
        var message = await ReadAsync();
        message.ShouldBeNull();
        ((int?)_socket.CloseStatus).ShouldBe(status);
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cut());
    }

    /// <summary>Tears the connection down without a word.</summary>
    public void Vanish() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement?> ReadAsync()
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), Cut());
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return JsonDocument.Parse(_buffer.AsMemory(0, length)).RootElement.Clone();
        }
    }

    // A test that would hang fails instead.
    private static CancellationToken Cut() => new CancellationTokenSource(Patience).Token;
}
