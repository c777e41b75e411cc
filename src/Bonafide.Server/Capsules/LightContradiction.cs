using Bonafide.Capsule.Log;

namespace Bonafide.Server.Capsules;

/// <summary>Whether a capsule shows the colours that its session was given, in their order and for their time.</summary>
internal static class LightContradiction
{
    private const double Rounding = 2;

    // A busy page paints a colour late, and so shows the one before for longer.
    private const double LongestOverrun = 400;
    private const double LongestDelay = 5000;

    public static bool IsIn(CapsuleContents contents)
    {
        var session = contents.Session;
        var told = contents.Challenges is [var challenge] ? ShownLight.ListOf(challenge) : [];
        var logged = ShownLight.ListOf(contents.Events);
        if (told is null || logged is null || !told.SequenceEqual(logged))
            return true;
        if (told.Count == 0)
            return session.LightRequired;
        if (session.Light is null || contents.Events.Where(Tells).Zip(told).Any(pair => IsLate(pair.First, pair.Second)))
            return true;
        var steps = CapsuleLight.Read(session.Light).Steps;
        if (told.Count != steps.Count + 1 || told[^1].Colour is not null || steps.Zip(told).Any(pair => pair.First.Colour != pair.Second.Colour))
            return true;
        return steps.Select((step, i) => told[i + 1].At - told[i].At - step.Duration.TotalMilliseconds).Any(over => over < -Rounding || over > LongestOverrun);
    }

    private static bool Tells(LogEvent logged) => logged.Name == ShownLight.EventName;

    private static bool IsLate(LogEvent logged, ShownLight shown) => logged.Time < shown.At || logged.Time - shown.At > LongestDelay;
}
