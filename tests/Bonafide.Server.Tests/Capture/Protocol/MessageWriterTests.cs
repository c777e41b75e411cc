using System.Buffers;
using System.Text;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Guidance;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Tests.Capture.Protocol;

public sealed class MessageWriterTests
{
    [Fact]
    public void Ready_is_written_as_documented() => Written(
        new Ready(1, "passive", true, 60_000, new LiveTerms(640, 0.7, 10, 2, 262_144), new StillTerms(0.92, 1920, 6, 4_194_304))).ShouldBe(
        """{"type":"ready","protocol":1,"mode":"passive","light":true,"timeoutMs":60000,"live":"""
        + """{"maxSide":640,"quality":0.7,"frameRate":10,"window":2,"maxBytes":262144},"still":"""
        + """{"quality":0.92,"maxSide":1920,"keep":6,"maxBytes":4194304}}""");

    [Fact]
    public void Tracking_without_a_face_says_so() => Written(new Tracking
    {
        Frame = 12,
        Keep = true,
        Drop = [3],
        Width = 640,
        Height = 360,
        Face = null,
        Guidance = "noFace",
        Phase = "positioning",
        Still = false,
        PhoneUpright = true,
        Target = new TrackingTarget(128, 0.5f),
    }).ShouldBe(
        """{"type":"tracking","frame":12,"keep":true,"drop":[3],"width":640,"height":360,"face":null,"guidance":"noFace","phase":"""
        + """ "positioning","still":false,"phoneUpright":true,"target":{"radius":128,"stability":0.5}}""".TrimStart());

    [Fact]
    public void Result_leaves_out_what_there_is_not() => Written(new Result(new PixelBox(1, 2, 3, 4), null)).ShouldBe(
        """{"type":"result","bestImage":{"boxX":1,"boxY":2,"boxWidth":3,"boxHeight":4}}""");

    [Fact]
    public void Error_carries_its_code_and_words() => Written(new Error(1301, "None.")).ShouldBe(
        """{"type":"error","code":1301,"error":"None."}""");

    [Theory]
    [InlineData(GuidanceCode.NoFace, "noFace")]
    [InlineData(GuidanceCode.SeveralFaces, "severalFaces")]
    [InlineData(GuidanceCode.HoldUpright, "holdUpright")]
    public void Guidance_is_named_as_documented(GuidanceCode guidance, string word) => ProtocolWords.Of(guidance).ShouldBe(word);

    [Fact]
    public void Every_word_that_is_sent_is_in_the_document()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"));
        var words = Enum.GetValues<GuidanceCode>().Select(ProtocolWords.Of)
            .Concat(Enum.GetValues<CaptureMode>().Select(ProtocolWords.Of))
            .Concat(Enum.GetValues<CapturePhase>().Where(phase => phase != CapturePhase.Failed).Select(ProtocolWords.Of))
            .Concat(Enum.GetValues<CaptureInstruction>().Select(ProtocolWords.Of));
        words.Where(word => !document.Contains($"`{word}`") && !document.Contains($"\"{word}\"")).ShouldBeEmpty();
    }

    private static string Written(ServerMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        MessageWriter.Write(buffer, message);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
