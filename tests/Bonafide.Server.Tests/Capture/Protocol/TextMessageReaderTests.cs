using System.Text;
using System.Text.Json;
using Bonafide.Server.Capture.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Server.Tests.Capture.Protocol;

public sealed class TextMessageReaderTests
{
    [Fact]
    public void The_hello_of_the_document_is_read()
    {
        var hello = Read("""
            { "type": "hello", "protocol": 1, "sessionId": "abc", "client": { "sdk": "bonafide-web", "version": "0.1.0", "page": "https://a.example" } }
            """).Message.ShouldBeOfType<Hello>();
        hello.ShouldBe(new Hello
        {
            Protocol = 1,
            SessionId = "abc",
            Client = new ClientSoftware { Sdk = "bonafide-web", Version = "0.1.0", Page = "https://a.example" },
        });
    }

    [Fact]
    public void The_start_of_the_document_is_read()
    {
        var start = Read("""
            { "type": "start",
              "camera": { "label": "Front", "width": 1280, "height": 720, "frameRate": 29.97, "facingMode": "user",
                          "requested": { "width": 1280, "height": 720, "facingMode": "user" } },
              "screen": { "width": 390, "height": 844, "pixelRatio": 3, "orientation": "portrait-primary" },
              "automation": false }
            """).Message.ShouldBeOfType<Start>();
        start.Camera!.Label.ShouldBe("Front");
        start.Camera.FrameRate.ShouldBe(29.97);
        start.Camera.Requested!.Height.ShouldBe(720);
        start.Screen!.PixelRatio.ShouldBe(3);
        start.Automation.ShouldBe(false);
    }

    [Fact]
    public void Every_member_of_start_may_be_absent() => Read("""{"type":"start"}""").Message.ShouldBe(new Start());

    [Fact]
    public void Unknown_members_are_ignored_and_the_type_may_come_last() =>
        Read("""{"newer":{"a":[1,2]},"sessionId":"x","protocol":1,"type":"hello"}""").Message.ShouldBeOfType<Hello>().SessionId.ShouldBe("x");

    [Theory]
    [InlineData("""{"type":"dance"}""")]
    [InlineData("""{"protocol":1,"sessionId":"x"}""")]
    [InlineData("""{"type":"hello","protocol":1}""")]
    [InlineData("""{"type":"hello","protocol":1,"sessionId":null}""")]
    [InlineData("""{"type":"hello","protocol":"1","sessionId":"x"}""")]
    [InlineData("""{"type":"hello","protocol":1,"sessionId":""}""")]
    [InlineData("""{"type":"hello","protocol":1,"sessionId":"a","sessionId":"b"}""")]
    [InlineData("""{"type":"start","camera":{"label":"\ud800"}}""")]
    [InlineData("""{"type":"LiveFrame"}""")]
    [InlineData("""{"type":"cancel"} {"type":"cancel"}""")]
    [InlineData("""["cancel"]""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_breaks_the_contract_is_a_named_fault(string json)
    {
        var parsed = Read(json);
        parsed.Message.ShouldBeNull();
        parsed.Fault.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Nesting_of_ten_thousand_levels_is_refused() =>
        Read("""{"type":"cancel","deep":""" + new string('[', 5_000) + new string(']', 5_000) + "}").Fault!.ShouldContain("8 levels");

    [Fact]
    public void A_text_beyond_16_KiB_is_refused() =>
        Read("""{"type":"cancel","pad":" """ + new string(' ', 16 * 1024) + "\"}").Fault!.ShouldContain("16 KiB");

    [Fact]
    public void A_session_id_that_no_session_can_have_is_refused() =>
        Read($$"""{"type":"hello","protocol":1,"sessionId":"{{new string('a', 129)}}"}""").Fault!.ShouldContain("sessionId");

    [Fact]
    public void Any_bytes_are_a_message_or_a_named_fault() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => TextMessageReader.Read(bytes) is { Message: null, Fault.Length: > 0 })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_camera_label_is_read_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => IsUnicode(text.Get)),
        text => Read(JsonSerializer.Serialize(new { type = "start", camera = new { label = text.Get } }))
            .Message.ShouldBeOfType<Start>().Camera!.Label == text.Get)
        .QuickCheckThrowOnFailure();

    private static ParsedMessage Read(string json) => TextMessageReader.Read(Encoding.UTF8.GetBytes(json));

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
