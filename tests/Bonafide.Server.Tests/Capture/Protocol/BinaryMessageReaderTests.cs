using Bonafide.Server.Capture.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Server.Tests.Capture.Protocol;

public sealed class BinaryMessageReaderTests
{
    [Fact]
    public void Every_live_frame_is_read_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint>().Filter(id => id > 0),
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<byte[]>(),
        (id, time, jpeg) =>
        {
            var milliseconds = (double)(time % 86_400_000);
            var frame = BinaryMessageReader.Read(BinaryMessages.LiveFrame(id, milliseconds, jpeg, 7)).Message.ShouldBeOfType<LiveFrame>();
            return frame.FrameId == id && frame.CapturedAt.TotalMilliseconds == milliseconds
                && frame is { PageHidden: true, NotUpright: true, AfterHalt: true } && frame.Jpeg.Span.SequenceEqual(jpeg);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_still_chunk_is_read_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<(uint Id, uint Offset, uint Total)>(),
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<bool>(),
        (numbers, part, last) =>
        {
            var bytes = BinaryMessages.StillChunk(numbers.Id, numbers.Offset, numbers.Total, part, last);
            var chunk = BinaryMessageReader.Read(bytes).Message.ShouldBeOfType<StillChunk>();
            return (chunk.FrameId, chunk.Offset, chunk.TotalBytes) == (numbers.Id, numbers.Offset, numbers.Total)
                && chunk.IsLast == last && chunk.Bytes.Span.SequenceEqual(part);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_a_message_or_a_named_fault() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => BinaryMessageReader.Read(bytes) is { Message: null, Fault.Length: > 0 } or { Message: not null, Fault: null })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.001)]
    [InlineData(1e300)]
    public void A_frame_with_an_impossible_time_is_refused(double milliseconds) =>
        BinaryMessageReader.Read(BinaryMessages.LiveFrame(1, milliseconds, [1])).Fault!.ShouldContain("capture time");

    [Fact]
    public void Frame_zero_is_refused() => BinaryMessageReader.Read(BinaryMessages.LiveFrame(0, 0, [1])).Fault!.ShouldContain("start at 1");

    [Fact]
    public void A_message_shorter_than_its_header_is_refused() => BinaryMessageReader.Read(new byte[15]).Fault!.ShouldContain("16 bytes");

    [Fact]
    public void Set_reserved_bytes_are_refused()
    {
        var frame = BinaryMessages.LiveFrame(1, 0, [1]);
        frame[3] = 1;
        BinaryMessageReader.Read(frame).Fault!.ShouldContain("reserved");
    }

    [Fact]
    public void An_unknown_kind_is_refused() => BinaryMessageReader.Read(new byte[16]).Fault!.ShouldContain("kind");

    [Fact]
    public void A_chunk_beyond_64_KiB_is_refused() =>
        BinaryMessageReader.Read(BinaryMessages.StillChunk(1, 0, 70_000, new byte[64 * 1024 + 1], false)).Fault!.ShouldContain("64 KiB");

    [Fact]
    public void A_message_beyond_1_MiB_is_refused() => BinaryMessageReader.Read(new byte[1024 * 1024 + 1]).Fault!.ShouldContain("1 MiB");
}
