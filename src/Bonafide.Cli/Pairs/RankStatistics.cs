namespace Bonafide.Cli.Pairs;

/// <summary>What the order of the distances tells, independent of any threshold.</summary>
internal static class RankStatistics
{
    /// <summary>The distance that decides most pairs rightly, midway between its neighbours, and the share it decides rightly.</summary>
    public static (double? Threshold, double? Accuracy) BestSplit(IEnumerable<(double Distance, bool Same)> pairs)
    {
        var sorted = pairs.OrderBy(pair => pair.Distance).ToList();
        if (sorted.Count == 0)
            return (null, null);

        // Nothing accepted: every pair of different people is right.
        var right = sorted.Count(pair => !pair.Same);
        var (best, after) = (right, -1);
        for (var i = 0; i < sorted.Count; i++)
        {
            right += sorted[i].Same ? 1 : -1;
            var splits = i + 1 == sorted.Count || sorted[i + 1].Distance > sorted[i].Distance;
            if (splits && right > best)
                (best, after) = (right, i);
        }

        var threshold = after < 0 ? sorted[0].Distance / 2
            : after + 1 == sorted.Count ? sorted[after].Distance
            : (sorted[after].Distance + sorted[after + 1].Distance) / 2;
        return (threshold, best / (double)sorted.Count);
    }

    /// <summary>Mann-Whitney: the share of (same, different) combinations in the right order; ties count half.</summary>
    public static double? AreaUnderCurve(IEnumerable<(double Distance, bool Same)> pairs)
    {
        var groups = pairs.GroupBy(pair => pair.Distance).OrderBy(group => group.Key).ToList();
        double same = groups.Sum(g => g.Count(p => p.Same)), different = groups.Sum(g => g.Count(p => !p.Same));
        if (same == 0 || different == 0)
            return null;

        double nearer = 0, inOrder = 0;
        foreach (var group in groups)
        {
            double s = group.Count(p => p.Same), d = group.Count(p => !p.Same);
            inOrder += d * (nearer + s / 2);
            nearer += s;
        }

        return inOrder / (same * different);
    }
}
