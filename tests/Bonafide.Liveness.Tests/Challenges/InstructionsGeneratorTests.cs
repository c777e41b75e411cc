using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Tests.Challenges;

public class InstructionsGeneratorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(InstructionsGenerator.Most)]
    public void Every_list_turns_the_head_and_never_asks_the_same_twice_in_a_row(int count)
    {
        foreach (var list in Lists(300, count))
        {
            list.Count.ShouldBe(count);
            list.ShouldContain(instruction => instruction == FaceInstruction.LookLeft || instruction == FaceInstruction.LookRight);
            list.Zip(list.Skip(1)).ShouldAllBe(pair => pair.First != pair.Second);
        }
    }

    [Fact]
    public void A_continued_list_begins_as_wanted_and_never_asks_the_same_twice_in_a_row()
    {
        FaceInstruction[] first = [FaceInstruction.SeeStraight, FaceInstruction.LookLeft];
        for (var seed = 0; seed < 200; seed++)
        {
            var list = InstructionsGenerator.Continue(new Seeded((ulong)seed), first, 3, [FaceInstruction.LookLeft, FaceInstruction.OpenMouth]);
            list.Take(2).ShouldBe(first);
            list.Count.ShouldBe(5);
            list.Zip(list.Skip(1)).ShouldAllBe(pair => pair.First != pair.Second);
        }
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_is_wanted()
    {
        InstructionsGenerator.Continue(new Seeded(1), [FaceInstruction.OpenMouth], 0, []).ShouldBe([FaceInstruction.OpenMouth]);
        Should.Throw<ArgumentOutOfRangeException>(() => InstructionsGenerator.Continue(new Seeded(1), [], 0, InstructionsGenerator.All));
    }

    [Fact]
    public void Every_instruction_comes_at_every_place_and_none_much_more_than_the_others_do()
    {
        var lists = Lists(2000, 3).ToList();
        for (var place = 0; place < 3; place++)
        {
            foreach (var instruction in InstructionsGenerator.All)
                lists.Count(list => list[place] == instruction).ShouldBeInRange(250, 800);
        }
    }

    [Fact]
    public void Only_what_may_be_asked_for_is_drawn()
    {
        var source = new Seeded(5);
        for (var i = 0; i < 50; i++)
        {
            InstructionsGenerator.Draw(source, 3, [FaceInstruction.OpenMouth, FaceInstruction.LookLeft])
                .ShouldBeSubsetOf([FaceInstruction.OpenMouth, FaceInstruction.LookLeft]);
        }

        InstructionsGenerator.Draw(source, 2, [FaceInstruction.OpenMouth]).ShouldBe([FaceInstruction.OpenMouth, FaceInstruction.OpenMouth]);
        Should.Throw<ArgumentException>(() => InstructionsGenerator.Draw(source, 2, []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(InstructionsGenerator.Most + 1)]
    public void A_count_out_of_range_is_refused(int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => InstructionsGenerator.Draw(new Seeded(1), count));

    private static IEnumerable<IReadOnlyList<FaceInstruction>> Lists(int howMany, int count)
    {
        var source = new Seeded(7);
        return Enumerable.Range(0, howMany).Select(_ => InstructionsGenerator.Draw(source, count));
    }
}
