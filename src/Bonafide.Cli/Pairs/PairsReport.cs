using Bonafide.Vision.Templates;

namespace Bonafide.Cli.Pairs;

/// <summary>How well labelled pairs were told apart. Rates are fractions; null where no such pair was compared.</summary>
internal sealed record PairsReport
{
    /// <summary>Pairs in the file.</summary>
    public required int Pairs { get; init; }

    /// <summary>Pairs of which both pictures gave a template.</summary>
    public required int Compared { get; init; }

    /// <summary>Pictures that are missing, broken or show no face that could be found.</summary>
    public required int FailuresToDetect { get; init; }

    /// <summary>Share of right decisions at the default threshold.</summary>
    public required double? Accuracy { get; init; }

    /// <summary>Share of pairs of different people that match at the default threshold.</summary>
    public required double? FalseMatchRate { get; init; }

    /// <summary>Share of pairs of one person that do not match at the default threshold.</summary>
    public required double? FalseNonMatchRate { get; init; }

    /// <summary>The distance that would have told these pairs apart best; read off the same pairs, so optimistic.</summary>
    public required double? BestThreshold { get; init; }

    /// <summary>Share of right decisions at <see cref="BestThreshold"/>.</summary>
    public required double? BestAccuracy { get; init; }

    /// <summary>Chance that a pair of one person is nearer than a pair of different people.</summary>
    public required double? Auc { get; init; }

    public static PairsReport Of(List<LabelledPair> pairs, IReadOnlyDictionary<string, FaceTemplate?> templates, ITemplateMatcher matcher)
    {
        var compared = new List<(double Distance, bool Same, bool Match)>();
        foreach (var pair in pairs)
        {
            if (templates[pair.First] is { } first && templates[pair.Second] is { } second)
            {
                var match = matcher.Compare(first, second);
                compared.Add((match.Distance, pair.IsSamePerson, match.IsMatch));
            }
        }

        var (threshold, accuracy) = RankStatistics.BestSplit(compared.Select(c => (c.Distance, c.Same)));
        return new PairsReport
        {
            Pairs = pairs.Count,
            Compared = compared.Count,
            FailuresToDetect = templates.Values.Count(template => template is null),
            Accuracy = Share(compared, _ => true, c => c.Match == c.Same),
            FalseMatchRate = Share(compared, c => !c.Same, c => c.Match),
            FalseNonMatchRate = Share(compared, c => c.Same, c => !c.Match),
            BestThreshold = threshold,
            BestAccuracy = accuracy,
            Auc = RankStatistics.AreaUnderCurve(compared.Select(c => (c.Distance, c.Same))),
        };
    }

    private static double? Share<T>(List<T> all, Func<T, bool> among, Func<T, bool> counted)
    {
        var total = all.Count(among);
        return total == 0 ? null : all.Count(c => among(c) && counted(c)) / (double)total;
    }
}
