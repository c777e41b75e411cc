using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Webhooks;

public sealed class RetryScheduleTests
{
    [Fact]
    public void The_default_pauses_grow_to_their_limit_and_end_after_about_twenty_hours()
    {
        var options = new WebhookOptions();
        var pauses = Enumerable.Range(1, options.MaxAttempts - 1).Select(attempts => RetrySchedule.PauseAfter(options, attempts)!.Value).ToArray();
        pauses[0].ShouldBe(TimeSpan.FromSeconds(5));
        pauses.ShouldBeInOrder();
        pauses[^1].ShouldBe(TimeSpan.FromHours(6));
        pauses.Sum(pause => pause.TotalHours).ShouldBe(19.6, tolerance: 0.1);
        RetrySchedule.PauseAfter(options, options.MaxAttempts).ShouldBeNull();
    }

    [Fact]
    public void Even_the_hundredth_pause_is_no_longer_than_the_longest() =>
        RetrySchedule.PauseAfter(new WebhookOptions { MaxAttempts = 100 }, 99).ShouldBe(TimeSpan.FromHours(6));
}
