namespace Bonafide.Bench;

/// <summary>Measures alternatives in turns, in processor time, so that a machine that slows down meanwhile does so for all of them.</summary>
internal static class Stopwatches
{
    private const int Warmup = 30;
    private const int Rounds = 25;
    private const int PerRound = 10;

    public static List<Measurement> Alternate(params (string Name, Action<int> Work)[] alternatives)
    {
        foreach (var (_, work) in alternatives)
        {
            for (var i = 0; i < Warmup; i++)
                work(i);
        }

        var times = alternatives.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var a = 0; a < alternatives.Length; a++)
            {
                for (var i = 0; i < PerRound; i++)
                {
                    var start = ThreadClock.Milliseconds;
                    alternatives[a].Work(round * PerRound + i);
                    times[a].Add(ThreadClock.Milliseconds - start);
                }
            }
        }

        return [.. alternatives.Select((alternative, a) => Summarise(alternative.Name, times[a]))];
    }

    private static Measurement Summarise(string name, List<double> times)
    {
        times.Sort();
        return new Measurement(name, times[times.Count / 2], times[times.Count * 9 / 10]);
    }
}
