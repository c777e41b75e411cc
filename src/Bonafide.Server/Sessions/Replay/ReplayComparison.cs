using System.Globalization;
using Bonafide.Liveness.Cues;

namespace Bonafide.Server.Sessions.Replay;

/// <summary>Compares two judgements of one capture, every number by its bits.</summary>
internal static class ReplayComparison
{
    public static IReadOnlyList<string> Differences(Judgement stored, Judgement replayed)
    {
        var found = new List<string>();
        Note(found, "status", stored.Status.ToString(), replayed.Status.ToString());
        Note(found, "diagnostic", stored.Diagnostic, replayed.Diagnostic);
        var names = stored.Cues.Select(cue => cue.Cue).Union(replayed.Cues.Select(cue => cue.Cue));
        foreach (var name in names)
            Compare(found, name, Find(stored, name), Find(replayed, name));
        return found;
    }

    private static void Compare(List<string> found, string name, CueResult? stored, CueResult? replayed)
    {
        if (stored is null || replayed is null)
        {
            found.Add($"cue {name}: only {(stored is null ? "now" : "then")}");
            return;
        }

        Note(found, $"{name} applicable", stored.Applicable.ToString(), replayed.Applicable.ToString());
        Note(found, $"{name} score", stored.Score, replayed.Score);
        Note(found, $"{name} weight", stored.Weight, replayed.Weight);
        foreach (var key in stored.Evidence.Keys.Union(replayed.Evidence.Keys))
            Note(found, $"{name} {key}", Value(stored, key), Value(replayed, key));
    }

    private static CueResult? Find(Judgement judgement, string name) => judgement.Cues.FirstOrDefault(cue => cue.Cue == name);

    private static double? Value(CueResult cue, string key) => cue.Evidence.TryGetValue(key, out var value) ? value : null;

    private static void Note(List<string> found, string what, string? then, string? now)
    {
        if (then != now)
            found.Add($"{what}: {then ?? "nothing"} then, {now ?? "nothing"} now");
    }

    private static void Note(List<string> found, string what, double? then, double? now)
    {
        if (Bits(then) != Bits(now))
            found.Add($"{what}: {Text(then)} then, {Text(now)} now");
    }

    private static long? Bits(double? value) => value is { } number ? BitConverter.DoubleToInt64Bits(number) : null;

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";
}
