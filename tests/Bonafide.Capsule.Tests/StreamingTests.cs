using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests;

public sealed class StreamingTests
{
    private const long Large = 96L << 20;

    [Fact]
    public async Task Memory_stays_flat_while_a_large_capsule_streams_through()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("capsule").FullName, "large");
        try
        {
            await using var file = new SynchronousFile(path);
            var before = GC.GetAllocatedBytesForCurrentThread();
            using (var writer = await CapsuleWriter.CreateAsync(file, TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest))
            {
                await writer.AddAsync(EntryType.Video, EntryHead.Empty, new EndlessStream(Large));
                await writer.SealAsync();
            }

            file.Position = 0;
            using var reader = await CapsuleReader.OpenAsync(file, TestCapsule.Keys, new SingleSession(TestCapsule.Session));
            while (await reader.ReadEntryAsync() is not null)
                await reader.CopyBodyAsync(Stream.Null);

            // Everything that was ever allocated, not only what is left of it; unoptimised code allocates a little for each read.
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Large / 16);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_of_an_altered_chunk_nor_after_it_is_released(int altered)
    {
        var body = TestCapsule.Bytes(700_000);
        var frames = Frames.Of(await TestCapsule.SealAsync(body));
        frames.Chunks[altered][20_000] ^= 1;
        (await ReleasedAsync(frames.With(frames.Chunks))).ShouldBeLessThanOrEqualTo(altered * CapsuleFormat.ChunkSize);
    }

    [Fact]
    public async Task Nothing_of_the_last_chunk_is_released_where_bytes_follow_it()
    {
        var capsule = await TestCapsule.SealAsync(TestCapsule.Bytes(100));
        (await ReleasedAsync([.. capsule, 0])).ShouldBe(0);
    }

    [Fact]
    public async Task The_first_failure_is_final()
    {
        var capsule = await TestCapsule.SealAsync([1]);
        capsule[^1] ^= 1;
        using var reader = await TestCapsule.OpenAsync(capsule);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await Should.ThrowAsync<CapsuleException>(async () => await reader.ReadEntryAsync())).Failure.ShouldBe(CapsuleFailure.ChunkAltered);
            (await Should.ThrowAsync<CapsuleException>(async () => await reader.ReadBodyAsync())).Failure.ShouldBe(CapsuleFailure.ChunkAltered);
        }
    }

    [Fact]
    public async Task A_capsule_that_was_never_sealed_does_not_end()
    {
        var output = new MemoryStream();
        using (var writer = await CapsuleWriter.CreateAsync(output, TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest))
            await writer.AddAsync(EntryType.File, EntryHead.Empty, new MemoryStream(TestCapsule.Bytes(600_000)));
        (await TestCapsule.FailureAsync(output.ToArray())).ShouldBe(CapsuleFailure.ChunkMissing);
    }

    [Fact]
    public async Task A_source_that_breaks_is_no_bad_capsule()
    {
        var capsule = await TestCapsule.SealAsync(TestCapsule.Bytes(600_000));
        using var reader = await CapsuleReader.OpenAsync(new BreakingStream(capsule, 300_000), TestCapsule.Keys, new SingleSession(TestCapsule.Session));
        await Should.ThrowAsync<IOException>(async () =>
        {
            while (await reader.ReadEntryAsync() is not null)
            {
            }
        });
    }

    [Fact]
    public async Task A_destination_that_breaks_ends_the_capsule_for_good()
    {
        var writer = await CapsuleWriter.CreateAsync(
            new BreakingStream(new byte[400_000], 300_000), TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest);
        await Should.ThrowAsync<IOException>(async () => await writer.AddAsync(EntryType.File, EntryHead.Empty, new EndlessStream(1 << 20)));
        await Should.ThrowAsync<InvalidOperationException>(async () => await writer.AddAsync(EntryType.File, EntryHead.Empty, new EndlessStream(1 << 20)));
        writer.Dispose();
    }

    private static async Task<int> ReleasedAsync(byte[] capsule)
    {
        var released = 0;
        using var reader = await TestCapsule.OpenAsync(capsule);
        await Should.ThrowAsync<CapsuleException>(async () =>
        {
            while (await reader.ReadEntryAsync() is not null)
            {
                while (await reader.ReadBodyAsync() is { IsEmpty: false } window)
                    released += window.Length;
            }
        });
        return released;
    }
}
