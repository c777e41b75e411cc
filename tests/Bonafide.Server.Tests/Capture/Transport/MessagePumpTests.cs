using System.Net.WebSockets;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;
using Bonafide.Server.Tests.Capture.Protocol;

namespace Bonafide.Server.Tests.Capture.Transport;

public sealed class MessagePumpTests : IAsyncLifetime
{
    private const int MaxFrameBytes = 1000;
    private readonly FrameWindow _window = new(2);
    private SocketPair _sockets = null!;
    private MessagePump _pump = null!;
    private Task _pumping = null!;

    public async Task InitializeAsync()
    {
        _sockets = await SocketPair.OpenAsync();
        _pump = new MessagePump(_sockets.Server, _window, MaxFrameBytes, TimeProvider.System);
        _pumping = _pump.RunAsync();
    }

    public async Task DisposeAsync()
    {
        _sockets.Dispose();
        await _pumping;
    }

    [Fact]
    public async Task A_frame_beyond_the_window_ends_the_reading()
    {
        for (uint id = 1; id <= 3; id++)
            await _sockets.SendAsync(BinaryMessages.LiveFrame(id, 0, [1]));
        (await NextAsync<Arrival.Received>()).Message.ShouldBeOfType<LiveFrame>().FrameId.ShouldBe(1);
        (await NextAsync<Arrival.Received>()).Message.ShouldBeOfType<LiveFrame>().FrameId.ShouldBe(2);
        (await NextAsync<Arrival.Broken>()).Fault.ShouldContain("window");
    }

    [Fact]
    public async Task An_answer_makes_room_in_the_window()
    {
        for (uint id = 1; id <= 10; id++)
        {
            await _sockets.SendAsync(BinaryMessages.LiveFrame(id, 0, [1]));
            (await NextAsync<Arrival.Received>()).Message.ShouldBeOfType<LiveFrame>().FrameId.ShouldBe(id);
            _window.Release();
        }
    }

    [Fact]
    public async Task A_message_in_many_fragments_is_one_message()
    {
        var frame = BinaryMessages.LiveFrame(1, 0, new byte[900]);
        for (var at = 0; at < frame.Length; at++)
            await _sockets.SendAsync([frame[at]], at == frame.Length - 1);
        (await NextAsync<Arrival.Received>()).Message.ShouldBeOfType<LiveFrame>().Jpeg.Length.ShouldBe(900);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Text, 16 * 1024 + 1)]
    [InlineData(WebSocketMessageType.Binary, 1024 * 1024 + 1)]
    public async Task A_message_beyond_its_limit_is_broken_before_it_ends(WebSocketMessageType type, int length)
    {
        var sending = _sockets.SendAsync(Enumerable.Repeat((byte)' ', length).ToArray(), ends: false, type);
        (await NextAsync<Arrival.Broken>()).Fault.ShouldContain("longer");
        await sending;
    }

    [Fact]
    public async Task A_message_at_the_limit_is_read()
    {
        var padding = new string(' ', 16 * 1024 - """{"type":"cancel"}""".Length);
        await _sockets.SendAsync(System.Text.Encoding.UTF8.GetBytes("""{"type":"cancel"}""" + padding), type: WebSocketMessageType.Text);
        (await NextAsync<Arrival.Received>()).Message.ShouldBeOfType<Cancel>();
    }

    [Fact]
    public async Task An_empty_message_is_broken()
    {
        await _sockets.SendAsync([]);
        await NextAsync<Arrival.Broken>();
    }

    [Fact]
    public async Task A_lost_connection_is_a_closed_one()
    {
        _sockets.Client.Abort();
        await NextAsync<Arrival.Closed>();
        await _pumping;
    }

    [Fact]
    public async Task After_the_stop_everything_is_read_and_dropped_until_the_client_closes()
    {
        _pump.Stop();
        for (uint id = 1; id <= 100; id++)
            await _sockets.SendAsync(BinaryMessages.LiveFrame(id, 0, new byte[MaxFrameBytes]));
        await _sockets.Client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await _pumping;
    }

    private async Task<T> NextAsync<T>()
        where T : Arrival
        => (await _pump.Arrivals.ReadAsync()).ShouldBeOfType<T>();
}
