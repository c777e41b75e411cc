using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text.Json;

namespace Bonafide.Simulator.Remote;

/// <summary>The capture protocol, version 1, from the client's side; see docs/protocol.md.</summary>
internal sealed class CaptureChannel : IDisposable
{
    private const string SubProtocol = "bonafide.capture.v1";
    private const int HeaderBytes = 16;
    private const int ChunkBytes = 64 * 1024;
    private const int LongestMessage = 64 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _received = new byte[LongestMessage];

    public static async Task<CaptureChannel> OpenAsync(Uri address, CancellationToken cancellation)
    {
        var channel = new CaptureChannel();
        channel._socket.Options.AddSubProtocol(SubProtocol);
        try
        {
            await channel._socket.ConnectAsync(address, cancellation);
            return channel;
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    public async Task SendAsync(object message, CancellationToken cancellation) =>
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, Json), WebSocketMessageType.Text, true, cancellation);

    public async Task SendFrameAsync(uint id, TimeSpan at, byte[] jpeg, CancellationToken cancellation)
    {
        var message = new byte[HeaderBytes + jpeg.Length];
        message[0] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), id);
        BinaryPrimitives.WriteDoubleLittleEndian(message.AsSpan(8), at.TotalMilliseconds);
        jpeg.CopyTo(message, HeaderBytes);
        await _socket.SendAsync(message, WebSocketMessageType.Binary, true, cancellation);
    }

    /// <summary>Sends a still in chunks; an empty one says that it is no longer there.</summary>
    public async Task SendStillAsync(uint id, byte[] jpeg, CancellationToken cancellation)
    {
        var offset = 0;
        do
        {
            var length = Math.Min(ChunkBytes, jpeg.Length - offset);
            var message = new byte[HeaderBytes + length];
            (message[0], message[1]) = (2, (byte)(offset + length == jpeg.Length ? 1 : 0));
            BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(4), id);
            BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(8), (uint)offset);
            BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(12), (uint)jpeg.Length);
            jpeg.AsSpan(offset, length).CopyTo(message.AsSpan(HeaderBytes));
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, cancellation);
            offset += length;
        }
        while (offset < jpeg.Length);
    }

    /// <summary>The next message; null when the server has closed.</summary>
    /// <exception cref="InvalidDataException">The server sent something else than JSON of a reasonable size.</exception>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_received.AsMemory(length), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Binary || (length == LongestMessage && !part.EndOfMessage))
                throw new InvalidDataException("The server sent a message that the protocol does not know.");
            if (part.EndOfMessage)
                return JsonSerializer.Deserialize<JsonElement>(_received.AsSpan(0, length), Json);
        }
    }

    public async Task CloseAsync(CancellationToken cancellation)
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
    }

    public void Dispose() => _socket.Dispose();
}
