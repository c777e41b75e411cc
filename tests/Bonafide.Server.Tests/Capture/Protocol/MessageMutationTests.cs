using System.Text;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Tests.Capture.Protocol;

/// <summary>Valid messages with bytes flipped, cut, doubled and overwritten. A fixed seed, so that a failure is found again.</summary>
public sealed class MessageMutationTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void No_mutation_of_a_text_message_gets_past_the_reader_unnamed()
    {
        var seeds = new[]
        {
            """{"type":"hello","protocol":1,"sessionId":"abc","client":{"sdk":"s","version":"1","page":"https://a"}}""",
            """{"type":"start","camera":{"label":"l","width":1280,"frameRate":30.5,"requested":{"width":1}},"automation":false}""",
            """{"type":"cancel"}""",
        }.Select(Encoding.UTF8.GetBytes).ToArray();
        Mutate(seeds, bytes => TextMessageReader.Read(bytes));
    }

    [Fact]
    public void No_mutation_of_a_binary_message_gets_past_the_reader_unnamed() => Mutate(
        [BinaryMessages.LiveFrame(7, 123.5, [0xFF, 0xD8, 0xFF, 0xD9]), BinaryMessages.StillChunk(7, 0, 4, [1, 2, 3, 4], true)],
        bytes => BinaryMessageReader.Read(bytes));

    private static void Mutate(byte[][] seeds, Func<byte[], ParsedMessage> read)
    {
        var understood = 0;
        var mutator = new Mutator(1);
        for (var round = 0; round < Rounds; round++)
        {
            var mutated = mutator.Mutate(seeds[round % seeds.Length]);
            var parsed = read(mutated);
            (parsed.Message is null).ShouldBe(parsed.Fault is not null, Convert.ToHexString(mutated));
            understood += parsed.Message is null ? 0 : 1;
        }

        // Both paths were taken, or the fuzz would prove nothing.
        understood.ShouldBeInRange(1, Rounds - 1);
    }
}
