using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests;

public sealed class RoundTripTests
{
    // Around the edges of a segment (65 535) and of a chunk (262 144).
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    [InlineData(262_143)]
    [InlineData(262_144)]
    [InlineData(262_145)]
    [InlineData(1_000_000)]
    public async Task What_was_sealed_is_opened(int length)
    {
        var body = TestCapsule.Bytes(length);
        var opened = await TestCapsule.ReadAsync(await TestCapsule.SealAsync(body, [1, 2, 3]));
        opened.Count.ShouldBe(2);
        opened[0].AsSpan().SequenceEqual(body).ShouldBeTrue();
        opened[1].ShouldBe([1, 2, 3]);
    }

    // Every length of the last chunk near its two ends, by moving the plaintext's end byte by byte.
    [Fact]
    public async Task The_end_of_the_plaintext_may_fall_anywhere_near_the_end_of_a_chunk()
    {
        var overhead = (await TestCapsule.SealAsync(TestCapsule.Bytes(100_000))).Length - 100_000;
        for (var shift = -40; shift <= 40; shift++)
        {
            var body = TestCapsule.Bytes(CapsuleFormat.ChunkSize - overhead + 100 + shift);
            (await TestCapsule.ReadAsync(await TestCapsule.SealAsync(body)))[0].AsSpan().SequenceEqual(body).ShouldBeTrue($"shift {shift}");
        }
    }

    [Fact]
    public async Task Entries_come_back_in_order_each_followed_by_its_event()
    {
        var output = new MemoryStream();
        using (var writer = await CapsuleWriter.CreateAsync(output, TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest))
        {
            await writer.AddAsync(EntryType.Device, TestCapsule.Json("""{"camera":"front"}"""));
            await writer.LogAsync("camera.chosen", TestCapsule.Json("""{"label":"front"}"""));
            await writer.AddAsync(EntryType.Frame, new EntryHead { ContentType = "image/jpeg", CapturedAt = 0 }, new MemoryStream([9]));
            await writer.SealAsync();
        }

        using var reader = await TestCapsule.OpenAsync(output.ToArray());
        var types = new List<EntryType>();
        var events = new List<string>();
        while (await reader.ReadEntryAsync() is { } entry)
        {
            types.Add(entry.Type);
            if (entry.Event is { } logged)
                events.Add(logged.Name);
        }

        types.ShouldBe([EntryType.Manifest, EntryType.Event, EntryType.Device, EntryType.Event, EntryType.Event, EntryType.Frame, EntryType.Event, EntryType.Event]);
        events.ShouldBe(["entry.added", "entry.added", "camera.chosen", "entry.added", "capsule.sealed"]);
        reader.Manifest!.Metadata!["transaction_id"].ShouldBe("42");
    }

    [Fact]
    public async Task A_body_that_was_not_read_is_checked_all_the_same()
    {
        using var reader = await TestCapsule.OpenAsync(await TestCapsule.SealAsync(TestCapsule.Bytes(600_000), [1]));
        var count = 0;
        while (await reader.ReadEntryAsync() is not null)
            count++;
        count.ShouldBe(7);
    }

    [Fact]
    public async Task Two_capsules_of_the_same_content_share_nothing_after_the_key_id()
    {
        var (first, second) = (await TestCapsule.SealAsync([1, 2, 3]), await TestCapsule.SealAsync([1, 2, 3]));
        first.AsSpan(25, 32).SequenceEqual(second.AsSpan(25, 32)).ShouldBeFalse();
        first.AsSpan(^64).SequenceEqual(second.AsSpan(^64)).ShouldBeFalse();
    }
}
