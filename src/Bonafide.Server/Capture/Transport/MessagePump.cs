using System.Net.WebSockets;
using System.Threading.Channels;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Transport;

/// <summary>
/// Takes messages off the socket and hands them over through a bounded queue. A full queue stops reading, which slows the sender down; an idle
/// socket holds no buffer.
/// </summary>
internal sealed class MessagePump(WebSocket socket, FrameWindow window, int maxFrameBytes, TimeProvider time)
{
    private const int QueueLength = 4;

    private readonly Channel<Arrival> _arrivals = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, SingleWriter = true });

    /// <summary>What arrived, in order; ends after <see cref="Arrival.Broken"/> or <see cref="Arrival.Closed"/>.</summary>
    public ChannelReader<Arrival> Arrivals => _arrivals.Reader;

    /// <summary>Reads until the socket is closed or lost. Ends without an exception.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await NextAsync() is { } arrival)
            {
                if (!await HandOverAsync(arrival))
                    break;
            }

            await DiscardAsync();
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // How a connection is lost makes no difference to a capture.
        }
        finally
        {
            _arrivals.Writer.TryWrite(Arrival.Closed.Instance);
            _arrivals.Writer.TryComplete();
        }
    }

    /// <summary>Nothing more is wanted: what still comes is read and dropped, so that the closing handshake gets through.</summary>
    public void Stop()
    {
        _arrivals.Writer.TryComplete();
        while (_arrivals.Reader.TryRead(out var arrival))
            (arrival as Arrival.Received)?.Media?.Dispose();
    }

    private async ValueTask<bool> HandOverAsync(Arrival arrival)
    {
        try
        {
            await _arrivals.Writer.WriteAsync(arrival);
            return arrival is Arrival.Received;
        }
        catch (ChannelClosedException)
        {
            (arrival as Arrival.Received)?.Media?.Dispose();
            return false;
        }
    }

    // Null when the client closed. The empty read waits without a buffer.
    private async ValueTask<Arrival?> NextAsync()
    {
        var begun = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        if (begun.MessageType == WebSocketMessageType.Close)
            return null;

        var isText = begun.MessageType == WebSocketMessageType.Text;
        var buffer = new MessageBuffer(isText ? CaptureProtocol.MaxTextBytes : CaptureProtocol.MaxBinaryBytes);
        var kept = false;
        try
        {
            for (var ended = begun.EndOfMessage; !ended;)
            {
                var room = buffer.Room();
                if (room.IsEmpty)
                    return new Arrival.Broken("The message is longer than a text of 16 KiB or a binary message of 1 MiB may be.");
                var part = await socket.ReceiveAsync(room, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                buffer.Advance(part.Count);
                ended = part.EndOfMessage;
            }

            var arrival = Understand(isText, buffer);
            kept = arrival is Arrival.Received { Media: not null };
            return arrival;
        }
        finally
        {
            if (!kept)
                buffer.Dispose();
        }
    }

    private Arrival Understand(bool isText, MessageBuffer buffer)
    {
        var parsed = isText ? TextMessageReader.Read(buffer.Written.Span) : BinaryMessageReader.Read(buffer.Written);
        return parsed.Message switch
        {
            null => new Arrival.Broken(parsed.Fault!),
            LiveFrame frame when frame.Jpeg.Length > maxFrameBytes => new Arrival.Broken($"A live frame holds at most {maxFrameBytes} bytes."),
            LiveFrame when !window.TryTake() => new Arrival.Broken("More frames are unanswered than the window allows."),
            var message => new Arrival.Received(message, time.GetTimestamp(), isText ? null : buffer),
        };
    }

    private async Task DiscardAsync()
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseSent))
            return;
        using var waste = new MessageBuffer(CaptureProtocol.MaxTextBytes);
        while ((await socket.ReceiveAsync(waste.Room(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
        }
    }
}
