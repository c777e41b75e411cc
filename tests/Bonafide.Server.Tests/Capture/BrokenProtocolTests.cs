using System.Net;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Capture.Protocol;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Capture;

/// <summary>Whoever breaks the protocol is told so and let go, and the session is free again.</summary>
public sealed class BrokenProtocolTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private readonly CaptureStage _stage = shared.Stage;

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"type":"dance"}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"hello","protocol":2,"sessionId":"x"}""")]
    public async Task A_socket_that_does_not_begin_with_hello_is_refused(string message)
    {
        await using var caller = await _stage.CallAsync();
        await caller.SendAsync(message);
        await caller.EndsAsync(400, 4400);
    }

    [Fact]
    public async Task A_text_of_more_than_16_KiB_is_refused()
    {
        await using var caller = await _stage.CallAsync();
        await caller.SendAsync(new string('{', 17 * 1024));
        (await caller.EndsAsync(400, 4400)).ShouldContain("16 KiB");
    }

    [Fact]
    public async Task A_binary_message_of_more_than_1_MiB_is_refused()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        await caller.SendAsync(BinaryMessages.LiveFrame(1, 0, new byte[1024 * 1024]));
        (await caller.EndsAsync(400, 4400)).ShouldContain("1 MiB");
    }

    [Fact]
    public async Task A_live_frame_beyond_the_agreed_size_is_refused()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        await caller.SendAsync(BinaryMessages.LiveFrame(1, 0, new byte[256 * 1024 + 1]));
        (await caller.EndsAsync(400, 4400)).ShouldContain("262144");
    }

    [Fact]
    public async Task A_frame_before_begin_is_out_of_order()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.CallAsync();
        await caller.HelloAsync(session);
        await caller.NextAsync("ready");
        await caller.PostFrameAsync(Footage.Person[0]);
        (await caller.EndsAsync(400, 4400)).ShouldContain("out of order");
        (await _stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_second_start_is_out_of_order()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        await caller.StartAsync();
        (await caller.EndsAsync(400, 4400)).ShouldContain("out of order");
    }

    [Fact]
    public async Task A_still_that_nobody_asked_for_is_out_of_order()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        await caller.SendAsync(BinaryMessages.StillChunk(1, 0, 1, [1], true));
        (await caller.EndsAsync(400, 4400)).ShouldContain("out of order");
    }

    [Fact]
    public async Task A_frame_id_that_does_not_grow_is_refused()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        await caller.FrameAsync(Footage.Person[0]);
        await caller.SendAsync(BinaryMessages.LiveFrame(1, 5, Footage.Person[1]));
        (await caller.EndsAsync(400, 4400)).ShouldContain("grow");
    }

    [Fact]
    public async Task A_still_larger_than_agreed_is_refused_at_its_first_chunk()
    {
        await using var caller = await _stage.BeginAsync(await _stage.NewSessionAsync());
        var wanted = await _stage.HoldStillAsync(caller, Footage.Person);
        await caller.SendAsync(BinaryMessages.StillChunk(wanted[0], 0, uint.MaxValue, [1], false));
        (await caller.EndsAsync(400, 4400)).ShouldContain("4194304");
    }

    [Fact]
    public async Task A_still_that_was_not_wanted_is_refused()
    {
        var session = await _stage.NewSessionAsync();
        await using var caller = await _stage.BeginAsync(session);
        var wanted = await _stage.HoldStillAsync(caller, Footage.Person);
        await caller.SendAsync(BinaryMessages.StillChunk(wanted[^1], 0, 1, [1], true));
        (await caller.EndsAsync(400, 4400)).ShouldContain("order");
        (await _stage.TryOpenAsync(session)).ShouldBeOfType<CaptureAdmission.Granted>();
    }

    [Fact]
    public async Task A_plain_request_is_told_what_to_speak()
    {
        using var response = await _stage.Server.Client.GetAsync("/video-server/engine.io");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).GetProperty("protocols")[0].GetString().ShouldBe("bonafide.capture.v1");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bonafide.capture.v2")]
    public async Task A_socket_of_another_protocol_is_told_what_to_speak(string? protocol)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/video-server/engine.io");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (protocol is not null)
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", protocol);
        using var response = await _stage.Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync()).GetProperty("protocols")[0].GetString().ShouldBe("bonafide.capture.v1");
    }
}
