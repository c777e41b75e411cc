using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Fuzz;

public sealed class MutationFuzzTests
{
    // Two chunk buffers, a segment, JSON bodies and what the runtime needs beside them; nowhere near the 16 MiB that a length field could claim.
    private const long MemoryBound = 8L * CapsuleFormat.ChunkSize;

    [Fact]
    public async Task A_spoiled_capsule_fails_with_a_type_and_releases_nothing_unproven()
    {
        byte[] body = TestCapsule.Bytes(300);
        var (capsule, other) = (await TestCapsule.SealAsync(body), await TestCapsule.SealAsync(TestCapsule.Bytes(300, seed: 5)));
        for (var seed = 0; seed < 3000; seed++)
            await TryAsync(capsule, new Mutator(seed).Mutate(capsule, other), body, seed);
    }

    [Fact]
    public async Task A_spoiled_capsule_of_several_chunks_fails_likewise()
    {
        byte[] body = TestCapsule.Bytes(600_000);
        var (capsule, other) = (await TestCapsule.SealAsync(body), await TestCapsule.SealAsync(TestCapsule.Bytes(600_000, seed: 5)));
        for (var seed = 0; seed < 150; seed++)
            await TryAsync(capsule, new Mutator(seed).Mutate(capsule, other), body, seed);
    }

    [Fact]
    public async Task Chunks_of_two_capsules_in_any_order_fail_likewise()
    {
        byte[] body = TestCapsule.Bytes(600_000);
        var capsule = await TestCapsule.SealAsync(body);
        var own = Frames.Of(capsule);
        byte[][] pool = [.. own.Chunks, .. Frames.Of(await TestCapsule.SealAsync(body)).Chunks];
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var chosen = Enumerable.Range(0, random.Next(6)).Select(_ => pool[random.Next(pool.Length)]);
            await TryAsync(capsule, own.With(chosen), body, seed);
        }
    }

    // The tags are right here: what is tried is the parser behind them.
    [Fact]
    public async Task A_spoiled_plaintext_sealed_anew_fails_with_a_type()
    {
        var plaintext = new RawPlaintext().Manifest().File([1, 2, 3], """{"name":"a"}""").Added().Event("retry").Sealed().ToArray();
        for (var seed = 0; seed < 3000; seed++)
        {
            var spoiled = new Mutator(seed).Mutate(plaintext, plaintext);
            if (spoiled.Length == 0 || spoiled.AsSpan().SequenceEqual(plaintext))
                continue;

            // A change inside the file's name, or one that JSON passes over, may be another good capsule: the sealer's own doing.
            await Should.NotThrowAsync(() => TestCapsule.FailureAsync(Forge.Seal(spoiled, 0x44)), $"seed {seed}");
        }
    }

    private static async Task TryAsync(byte[] original, byte[] spoiled, byte[] body, int seed)
    {
        var released = 0;
        var whole = false;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            using var reader = await TestCapsule.OpenAsync(spoiled);
            while (await reader.ReadEntryAsync() is { } entry)
            {
                while (!entry.Type.IsJson() && await reader.ReadBodyAsync() is { IsEmpty: false } window)
                {
                    window.Span.SequenceEqual(body.AsSpan(released, window.Length)).ShouldBeTrue($"seed {seed}");
                    released += window.Length;
                }
            }

            whole = true;
        }
        catch (CapsuleException)
        {
            // A typed failure is what is wanted; any other exception ends the test.
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MemoryBound, $"seed {seed}");
        whole.ShouldBe(spoiled.AsSpan().SequenceEqual(original), $"seed {seed}");
    }
}
