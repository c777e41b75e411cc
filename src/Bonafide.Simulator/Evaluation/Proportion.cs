namespace Bonafide.Simulator.Evaluation;

/// <summary>A share of counted tries with its uncertainty.</summary>
public static class Proportion
{
    /// <summary>
    /// Exact upper bound of a proportion at one-sided 95 % confidence (Clopper and Pearson 1934): the proportion at which so few events or fewer
    /// would be seen in one of twenty repetitions. About 3/n for no event in n tries.
    /// </summary>
    /// <param name="events">Events seen.</param>
    /// <param name="tries">Tries made; at least <paramref name="events"/>.</param>
    public static double Upper95(int events, int tries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, events);
        if (events == tries)
            return 1;

        var (low, high) = (events / (double)Math.Max(tries, 1), 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (AtMost(events, tries, middle) > 0.05)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    // Probability of at most so many events in binomial tries, summed from logarithms so that large counts do not underflow early.
    private static double AtMost(int events, int tries, double share)
    {
        var (sum, choose) = (0.0, 0.0);
        for (var k = 0; k <= events; k++)
        {
            if (k > 0)
                choose += Math.Log((tries - k + 1) / (double)k);
            sum += Math.Exp(choose + k * Math.Log(share) + (tries - k) * Math.Log(1 - share));
        }

        return sum;
    }
}
