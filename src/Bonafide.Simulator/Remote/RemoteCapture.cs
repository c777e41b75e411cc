using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Running;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Remote;

/// <summary>Plays the page and the subject before a running server: one capture over the real socket, in real time.</summary>
public sealed class RemoteCapture(IPresentation presentation, TimeProvider time)
{
    private readonly Dictionary<uint, (ICapturedFrame Frame, byte[] Jpeg)> _kept = [];
    private PageView _view = PageView.Blank;

    /// <summary>Captures.</summary>
    /// <param name="socket">Address of the capture socket.</param>
    /// <param name="session">The session.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RemoteCaptureException">The server ended the capture; code and words are its own.</exception>
    public async Task RunAsync(Uri socket, string session, CancellationToken cancellation)
    {
        using var channel = await CaptureChannel.OpenAsync(socket, cancellation);
        using var studio = new FrameStudio();
        await channel.SendAsync(Hello(session), cancellation);
        var ready = await ExpectAsync(channel, "ready", cancellation);
        await channel.SendAsync(Start(), cancellation);
        await ExpectAsync(channel, "begin", cancellation);

        var wanted = await FilmAsync(channel, studio, ready.GetProperty("live"), cancellation);
        var still = ready.GetProperty("still");
        foreach (var id in wanted)
        {
            var jpeg = _kept.TryGetValue(id, out var kept)
                ? studio.Still(presentation.StillOf(kept.Frame), presentation.Camera, Quality(still))
                : [];
            await channel.SendStillAsync(id, jpeg, cancellation);
        }

        await ExpectAsync(channel, "result", cancellation);
        await channel.CloseAsync(cancellation);
    }

    private async Task<uint[]> FilmAsync(CaptureChannel channel, FrameStudio studio, JsonElement live, CancellationToken cancellation)
    {
        var (side, quality) = (live.GetProperty("maxSide").GetInt32(), Quality(live));
        var interval = TimeSpan.FromSeconds(1 / live.GetProperty("frameRate").GetDouble());
        var began = time.GetTimestamp();
        for (var id = 1u; ; id++)
        {
            var at = time.GetElapsedTime(began);
            var frame = presentation.FrameAt(at, _view);
            var jpeg = studio.Live(frame, presentation.Camera, side, quality);
            _kept[id] = (frame, jpeg);
            await channel.SendFrameAsync(id, at, jpeg, cancellation);
            if (await AnsweredAsync(channel, id, cancellation) is { } wanted)
                return wanted;
            var rest = at + interval - time.GetElapsedTime(began);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, time, cancellation);
        }
    }

    // One frame is under way at a time, so the window is never exceeded.
    private async Task<uint[]?> AnsweredAsync(CaptureChannel channel, uint id, CancellationToken cancellation)
    {
        while (true)
        {
            var message = await NextAsync(channel, cancellation);
            switch (message.GetProperty("type").GetString())
            {
                case "stills":
                    return [.. message.GetProperty("frames").EnumerateArray().Select(frame => frame.GetUInt32())];
                case "tracking" when message.GetProperty("frame").GetUInt32() == id:
                    Take(message, id);
                    if (_view.Phase != CapturePhase.Collecting)
                        return null;
                    break;
            }
        }
    }

    private void Take(JsonElement tracking, uint id)
    {
        _view = TrackingView.Of(tracking);
        if (!(tracking.TryGetProperty("keep", out var keep) && keep.GetBoolean()))
            _kept.Remove(id);
        if (!tracking.TryGetProperty("drop", out var drop))
            return;
        foreach (var dropped in drop.EnumerateArray())
            _kept.Remove(dropped.GetUInt32());
    }

    // Every capture is another person with another device: an evaluation must not be locked out for the attacks that it is made of.
    private static object Hello(string session) => new
    {
        type = "hello",
        protocol = 1,
        sessionId = session,
        client = new { sdk = "bonafide-simulator", version = "1", device = RandomNumberGenerator.GetHexString(32, lowercase: true) },
    };

    private object Start() => new
    {
        type = "start",
        camera = new
        {
            label = presentation.Camera.Label,
            width = presentation.Camera.Width,
            height = presentation.Camera.Height,
            frameRate = presentation.Camera.FrameRate,
            facingMode = "user",
        },
        automation = false,
    };

    private static int Quality(JsonElement demand) => (int)Math.Round(demand.GetProperty("quality").GetDouble() * 100);

    private static async Task<JsonElement> ExpectAsync(CaptureChannel channel, string type, CancellationToken cancellation)
    {
        while (true)
        {
            var message = await NextAsync(channel, cancellation);
            if (message.GetProperty("type").GetString() == type)
                return message;
        }
    }

    private static async Task<JsonElement> NextAsync(CaptureChannel channel, CancellationToken cancellation)
    {
        var message = await channel.ReceiveAsync(cancellation) ?? throw new RemoteCaptureException(0, "The server closed the socket without a word.");
        if (message.GetProperty("type").GetString() == "error")
            throw new RemoteCaptureException(message.GetProperty("code").GetInt32(), message.GetProperty("error").GetString() ?? "");
        return message;
    }
}
