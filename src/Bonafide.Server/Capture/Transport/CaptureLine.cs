using System.Buffers;
using System.Net.WebSockets;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Transport;

/// <summary>
/// The line to one client: arrivals with deadlines, and sends that wait for the client. As every send is awaited by the one who decides what comes
/// next, a slow client slows its own capture and nothing queues up. One reader and sender at a time.
/// </summary>
internal sealed class CaptureLine
{
    private readonly WebSocket _socket;
    private readonly CaptureOptions _options;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stopping;
    private readonly MessagePump _pump;
    private readonly Task _pumping;
    private readonly ArrayBufferWriter<byte> _outgoing = new();
    private CancellationToken _vain;
    private bool _lost;

    public CaptureLine(WebSocket socket, CaptureOptions options, TimeProvider time, CancellationToken stopping)
    {
        (_socket, _options, _time, _stopping) = (socket, options, time, stopping);
        Window = new FrameWindow(options.Live.Window);
        _pump = new MessagePump(socket, Window, options.Live.MaxBytes, time);
        _pumping = _pump.RunAsync();
    }

    /// <summary>The frames that are unanswered.</summary>
    public FrameWindow Window { get; }

    /// <summary>From now on, the next arrival is <see cref="Arrival.Lost"/> once the token is cancelled.</summary>
    public void GiveUpOn(CancellationToken vain) => _vain = vain;

    /// <summary>The next arrival, or <see cref="Arrival.Late"/> when nothing has come by <paramref name="deadline"/>, a timestamp.</summary>
    public async ValueTask<Arrival> NextAsync(long deadline)
    {
        if (_lost)
            return Arrival.Closed.Instance;
        if (_stopping.IsCancellationRequested)
            return Arrival.Stopping.Instance;
        if (_vain.IsCancellationRequested)
            return Arrival.Lost.Instance;
        if (_pump.Arrivals.TryRead(out var waiting))
            return waiting;

        var patience = _time.GetElapsedTime(_time.GetTimestamp(), deadline);
        if (patience <= TimeSpan.Zero)
            return Arrival.Late.Instance;
        try
        {
            await _pump.Arrivals.WaitToReadAsync(_stopping).AsTask().WaitAsync(patience, _time, _vain);
            return _pump.Arrivals.TryRead(out var arrival) ? arrival : Arrival.Closed.Instance;
        }
        catch (TimeoutException)
        {
            return Arrival.Late.Instance;
        }
        catch (OperationCanceledException)
        {
            return _stopping.IsCancellationRequested ? Arrival.Stopping.Instance : Arrival.Lost.Instance;
        }
    }

    /// <summary>Sends a message. A client that does not take it in time, or is gone, shows as <see cref="Arrival.Closed"/>.</summary>
    public async ValueTask SendAsync(ServerMessage message)
    {
        if (_lost)
            return;
        _outgoing.ResetWrittenCount();
        MessageWriter.Write(_outgoing, message);
        await DeliverAsync(() => _socket.SendAsync(_outgoing.WrittenMemory, WebSocketMessageType.Text, true, CancellationToken.None));
    }

    /// <summary>Says the last word, closes, and waits a little for the client to close too. The socket is done with afterwards.</summary>
    public async Task CloseAsync(ServerMessage? last, WebSocketCloseStatus status)
    {
        _pump.Stop();
        if (last is not null)
            await SendAsync(last);
        if (!_lost && _socket.State is (WebSocketState.Open or WebSocketState.CloseReceived))
            await DeliverAsync(() => new ValueTask(_socket.CloseOutputAsync(status, null, CancellationToken.None)));
        try
        {
            await _pumping.WaitAsync(_options.CloseTimeout, _time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
            await _pumping;
        }
    }

    private async ValueTask DeliverAsync(Func<ValueTask> send)
    {
        try
        {
            var sending = send();
            if (!sending.IsCompletedSuccessfully)
                await sending.AsTask().WaitAsync(_options.SendTimeout, _time, CancellationToken.None);
        }
        catch (Exception undelivered) when (undelivered is TimeoutException or WebSocketException or IOException
            or OperationCanceledException or ObjectDisposedException)
        {
            _lost = true;
            _socket.Abort();
        }
    }
}
