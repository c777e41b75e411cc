using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Stills;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Server.Tests.Capture.Stills;

public sealed class StillAssemblyTests
{
    [Fact]
    public void Stills_cut_anywhere_come_together_again() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<byte>>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (still, size) =>
        {
            var assembly = new StillAssembly([4, 9], 1000);
            foreach (var frame in new[] { 4L, 9L })
            {
                for (var at = 0; at < still.Get.Length; at += size.Get)
                {
                    var part = still.Get.AsMemory(at, Math.Min(size.Get, still.Get.Length - at));
                    assembly.Accept(new StillChunk(frame, at + part.Length == still.Get.Length, at, still.Get.Length, part)).ShouldBeNull();
                }
            }

            return assembly is { IsComplete: true, Share: 1 } && assembly.Received.All(got => got.Jpeg.Span.SequenceEqual(still.Get));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_share_grows_with_every_chunk()
    {
        var assembly = new StillAssembly([1, 2], 1000);
        var shares = new List<double> { assembly.Share };
        foreach (var (frame, at, last) in new[] { (1L, 0L, false), (1L, 5L, true), (2L, 0L, false), (2L, 5L, true) })
        {
            assembly.Accept(Chunk(frame, at, 10, 5, last)).ShouldBeNull();
            shares.Add(assembly.Share);
        }

        shares.ShouldBe([0, 0.25, 0.5, 0.75, 1]);
    }

    [Fact]
    public void A_still_that_the_client_no_longer_has_is_left_out()
    {
        var assembly = new StillAssembly([1, 2], 1000);
        assembly.Accept(Chunk(1, 0, 0, 0, true)).ShouldBeNull();
        assembly.Accept(Chunk(2, 0, 5, 5, true)).ShouldBeNull();
        assembly.IsComplete.ShouldBeTrue();
        assembly.Received.Select(still => still.FrameId).ShouldBe([2]);
    }

    [Theory]
    [InlineData(2, 0, 10, 5, false, "in the order")]
    [InlineData(1, 1, 10, 5, false, "in order and agree")]
    [InlineData(1, 0, 1001, 5, false, "at most 1000")]
    [InlineData(1, 0, 10, 11, true, "add up")]
    [InlineData(1, 0, 10, 10, false, "add up")]
    [InlineData(1, 0, 10, 5, true, "add up")]
    [InlineData(1, 0, 10, 0, false, "add up")]
    [InlineData(1, 0, 0, 0, false, "add up")]
    public void A_chunk_that_does_not_fit_is_refused(long frame, long offset, long total, int length, bool last, string because) =>
        new StillAssembly([1, 2], 1000).Accept(Chunk(frame, offset, total, length, last))!.ShouldContain(because);

    [Fact]
    public void A_still_may_not_change_its_size_on_the_way()
    {
        var assembly = new StillAssembly([1], 1000);
        assembly.Accept(Chunk(1, 0, 10, 5, false)).ShouldBeNull();
        assembly.Accept(Chunk(1, 5, 20, 5, false))!.ShouldContain("agree on its size");
    }

    [Fact]
    public void Nothing_is_taken_after_the_last_still()
    {
        var assembly = new StillAssembly([1], 1000);
        assembly.Accept(Chunk(1, 0, 5, 5, true)).ShouldBeNull();
        assembly.Accept(Chunk(1, 0, 5, 5, true))!.ShouldContain("each once");
    }

    private static StillChunk Chunk(long frame, long offset, long total, int length, bool last) => new(frame, last, offset, total, new byte[length]);
}
