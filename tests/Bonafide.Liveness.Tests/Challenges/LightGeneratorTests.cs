using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Tests.Challenges;

public class LightGeneratorTests
{
    [Fact]
    public void No_sequence_flashes_or_shows_a_saturated_red_frame_by_frame()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            foreach (var passage in LightGenerator.Draw(new Seeded((ulong)seed)).Passages)
            {
                var frames = FramesOf(passage);
                frames.ShouldAllBe(colour => !colour.IsSaturatedRed);
                // WCAG 2.3.1: a flash is a pair of opposing changes of relative luminance by a tenth of the greatest.
                (frames.Max(colour => colour.Luminance) - frames.Min(colour => colour.Luminance)).ShouldBeLessThan(0.1);
                MostChangesInASecond(passage).ShouldBeLessThanOrEqualTo(3);
            }
        }
    }

    [Fact]
    public void A_colour_is_never_shown_twice_in_a_row_and_sequences_differ()
    {
        var sequences = Enumerable.Range(0, 50).Select(seed => LightGenerator.Draw(new Seeded((ulong)seed))).ToArray();
        foreach (var sequence in sequences)
        {
            var colours = sequence.Passages.SelectMany(passage => passage.Steps).Select(step => step.Colour).ToArray();
            colours.Zip(colours.Skip(1)).ShouldAllBe(pair => pair.First != pair.Second);
        }

        sequences.Select(sequence => string.Join(' ', sequence.Passages[0].Steps.Select(step => step.Colour.ToCss()))).Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public void A_passage_takes_four_to_six_seconds_and_then_ends()
    {
        var passage = LightGenerator.Draw(new Seeded(5)).Passages[0];
        passage.Length.ShouldBeInRange(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
        passage.At(passage.Length - TimeSpan.FromMilliseconds(1)).ShouldNotBeNull();
        passage.At(passage.Length).ShouldBeNull();
    }

    [Theory]
    [InlineData("#50d0d0", true)]
    [InlineData("50d0d0", false)]
    [InlineData("#50d0dg", false)]
    [InlineData(null, false)]
    public void A_colour_is_read_as_it_is_written(string? text, bool isColour) => (LightColour.FromCss(text)?.ToCss() == text && text is not null).ShouldBe(isColour);

    private static LightColour[] FramesOf(LightPassage passage) =>
        [.. Enumerable.Range(0, (int)(passage.Length.TotalSeconds * 60)).Select(i => passage.At(TimeSpan.FromSeconds(i / 60.0))).OfType<LightColour>()];

    private static int MostChangesInASecond(LightPassage passage)
    {
        var at = TimeSpan.Zero;
        var changes = passage.Steps.Select(step => at += step.Duration).ToArray();
        return changes.Max(change => changes.Count(other => other >= change && other < change + TimeSpan.FromSeconds(1)));
    }
}
