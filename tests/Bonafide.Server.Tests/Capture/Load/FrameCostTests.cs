using Bonafide.Server.Capture.Load;

namespace Bonafide.Server.Tests.Capture.Load;

/// <summary>What a frame costs, learnt from frames.</summary>
public sealed class FrameCostTests
{
    private readonly FrameCost _cost = new();

    [Fact]
    public void Nothing_is_known_before_a_batch_is_whole()
    {
        Add(FrameCost.Batch - 1, 5);
        _cost.PerFrame.ShouldBeNull();
        Add(1, 5);
        _cost.PerFrame.ShouldBe(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void A_batch_counts_by_its_mean_since_some_frames_cost_more_by_their_nature()
    {
        for (var frame = 0; frame < FrameCost.Batch; frame++)
            Add(1, frame % 2 == 0 ? 4 : 8);
        _cost.PerFrame.ShouldBe(TimeSpan.FromMilliseconds(6));
    }

    [Fact]
    public void A_moment_in_which_the_machine_was_busy_changes_nothing()
    {
        Add(FrameCost.Batch, 5);
        Add(FrameCost.Batch * (FrameCost.Remembered - 1), 50);
        _cost.PerFrame.ShouldBe(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void A_machine_that_became_slower_for_good_is_known_after_the_remembered_batches()
    {
        Add(FrameCost.Batch, 5);
        Add(FrameCost.Batch * FrameCost.Remembered, 50);
        _cost.PerFrame.ShouldBe(TimeSpan.FromMilliseconds(50));
    }

    private void Add(int frames, double milliseconds)
    {
        for (var frame = 0; frame < frames; frame++)
            _cost.Add(TimeSpan.FromMilliseconds(milliseconds));
    }
}
