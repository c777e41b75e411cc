using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Tests.Capture;

public class LightShowTests
{
    private static readonly LightSequence Sequence = LightGenerator.Draw(new Seeded(1));

    [Fact]
    public void A_passage_runs_to_its_end_while_the_face_is_held()
    {
        var show = new LightShow(Sequence);
        Play(show, TimeSpan.Zero, Sequence.Passages[0].Length + TimeSpan.FromMilliseconds(100));
        show.Done.ShouldBeTrue();
        show.Colour.ShouldBeNull();
        show.Passage.ShouldBe(0);
    }

    [Fact]
    public void A_hold_that_is_lost_costs_the_passage_and_the_next_one_is_another()
    {
        var show = new LightShow(Sequence);
        Play(show, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        show.Play(false, TimeSpan.FromSeconds(1.1));
        show.Colour.ShouldBeNull();
        show.Play(true, TimeSpan.FromSeconds(2));
        show.Passage.ShouldBe(1);
        show.Colour.ShouldBe(Sequence.Passages[1].Steps[0].Colour);
    }

    [Fact]
    public void When_every_passage_was_broken_off_nothing_is_left_to_show()
    {
        var show = new LightShow(Sequence);
        for (var i = 0; i < LightGenerator.Passages; i++)
        {
            show.Play(true, TimeSpan.FromSeconds(i));
            show.Play(false, TimeSpan.FromSeconds(i + 0.5));
        }

        show.Exhausted.ShouldBeTrue();
        show.Play(true, TimeSpan.FromSeconds(20));
        show.Colour.ShouldBeNull();
        show.Done.ShouldBeFalse();
    }

    private static void Play(LightShow show, TimeSpan from, TimeSpan to)
    {
        for (var at = from; at <= to; at += TimeSpan.FromMilliseconds(100))
            show.Play(true, at);
    }
}
