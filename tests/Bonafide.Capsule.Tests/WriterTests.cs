using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests;

public sealed class WriterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("capsule.sealed")]
    [InlineData("entry.added")]
    public async Task An_event_needs_a_name_of_its_own(string name)
    {
        using var writer = await CreateAsync();
        await Should.ThrowAsync<ArgumentException>(async () => await writer.LogAsync(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("C:")]
    public async Task A_name_that_is_no_plain_file_name_is_refused(string name)
    {
        using var writer = await CreateAsync();
        await Should.ThrowAsync<ArgumentException>(
            async () => await writer.AddAsync(EntryType.File, new EntryHead { Name = name }, Stream.Null));
    }

    [Theory]
    [InlineData(EntryType.Manifest)]
    [InlineData(EntryType.Event)]
    [InlineData((EntryType)0)]
    [InlineData((EntryType)8)]
    public async Task Only_media_is_added_from_a_stream(EntryType type)
    {
        using var writer = await CreateAsync();
        await Should.ThrowAsync<ArgumentException>(async () => await writer.AddAsync(type, EntryHead.Empty, Stream.Null));
    }

    [Fact]
    public async Task Json_beyond_the_limit_is_refused()
    {
        using var writer = await CreateAsync();
        var content = TestCapsule.Json($$"""{"a":"{{new string('x', CapsuleFormat.MaxJsonBody)}}"}""");
        (await Should.ThrowAsync<CapsuleException>(async () => await writer.AddAsync(EntryType.Device, content))).Failure.ShouldBe(CapsuleFailure.TooLarge);
    }

    [Fact]
    public async Task Nothing_is_added_after_sealing()
    {
        using var writer = await CreateAsync();
        await writer.SealAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await writer.LogAsync("retry"));
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("a b", 32)]
    [InlineData("ä", 32)]
    [InlineData("fine", 31)]
    [InlineData("fine", 65)]
    public void A_session_outside_the_limits_is_refused(string id, int secretBytes) =>
        Should.Throw<ArgumentException>(() => new CapsuleSession(id, new byte[secretBytes]));

    [Fact]
    public void The_longest_session_id_is_taken_and_one_more_is_not()
    {
        new CapsuleSession(new string('a', 128), new byte[64]).Id.Length.ShouldBe(128);
        Should.Throw<ArgumentException>(() => new CapsuleSession(new string('a', 129), new byte[64]));
    }

    private static ValueTask<CapsuleWriter> CreateAsync() =>
        CapsuleWriter.CreateAsync(new MemoryStream(), TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest);
}
