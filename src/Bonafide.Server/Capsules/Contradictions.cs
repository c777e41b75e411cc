using System.Text.Json;
using Bonafide.Capsule.Log;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Capsules;

/// <summary>
/// What a whole and authentic capsule says against itself. The format proves that the log is the sealer's; here the log, the media and what the server
/// knows of the session are held against each other. One contradiction is enough, so the first is told.
/// </summary>
internal static class Contradictions
{
    public const string Times = "log.times";
    public const string Counts = "log.counts";
    public const string Challenge = "log.challenge";
    public const string Light = "log.light";
    public const string Repeated = "media.repeated";

    // Encoding and hashing a picture on a slow phone; beyond that its time is not its own.
    private const double LongestDelay = 5000;
    private const double SameMoment = 1;

    // A person's tap and a page's frame lie between what is planned and what is shown.
    private const double LatestShow = 1500;

    // Between the token's making and the page's clock lie two clocks that tick alike, and one journey.
    private const double ClockSlack = 2000;

    /// <param name="contents">The capsule.</param>
    /// <param name="now">By this server's clock.</param>
    /// <returns>Null when there is none.</returns>
    public static string? Find(CapsuleContents contents, DateTimeOffset now) =>
        OfCounts(contents) ?? OfTimes(contents, now) ?? OfMedia(contents) ?? OfChallenge(contents)
        ?? (LightContradiction.IsIn(contents) ? Light : null);

    private static string? OfCounts(CapsuleContents contents)
    {
        if (contents.Devices.Count > 1 || contents.Challenges.Count > 1)
            return Counts;
        var frames = contents.Pictures.Where(picture => picture.Number(CapsuleContents.Frame) is not null).ToList();
        var stills = contents.Pictures.Where(picture => picture.Number(CapsuleContents.Still) is not null).ToList();
        if (frames.Count + stills.Count != contents.Pictures.Count)
            return Counts;
        if (frames.Index().Any(frame => frame.Item.Number(CapsuleContents.Frame) != frame.Index + 1))
            return Counts;
        var numbers = stills.Select(still => still.Number(CapsuleContents.Still)!.Value).ToList();
        if (numbers.Distinct().Count() != numbers.Count || numbers.Any(number => number < 1 || number > frames.Count))
            return Counts;
        return stills.Any(still => Math.Abs(still.At - frames[still.Number(CapsuleContents.Still)!.Value - 1].At) > SameMoment) ? Counts : null;
    }

    private static string? OfTimes(CapsuleContents contents, DateTimeOffset now)
    {
        var frames = contents.Pictures.Where(picture => picture.Number(CapsuleContents.Frame) is not null).ToList();
        if (contents.Pictures.Any(picture => picture.At < 0 || picture.AddedAt - picture.At > LongestDelay))
            return Times;
        if (frames.Zip(frames.Skip(1)).Any(pair => pair.Second.At <= pair.First.At))
            return Times;
        // The capsule was begun after its token was made, and it is here now: its log cannot tell of more time than that.
        var age = now.ToUnixTimeMilliseconds() - contents.Session.Issued;
        return contents.Events[^1].Time > age + ClockSlack ? Times : null;
    }

    // A sensor never gives the same bytes twice.
    private static string? OfMedia(CapsuleContents contents) =>
        contents.Pictures.Where(picture => picture.Number(CapsuleContents.Frame) is not null).GroupBy(picture => picture.Digest).Any(group => group.Count() > 1)
            ? Repeated
            : null;

    private static string? OfChallenge(CapsuleContents contents)
    {
        string[] asked = [.. contents.Actions.Where(CaptureActions.IsShown)];
        if (contents.Challenges is not [var challenge])
            return asked.Length > 0 ? Challenge : null;
        if (ShownStep.ListOf(challenge) is not { } shown || ShownStep.ListOf(contents.Events) is not { } logged || !shown.SequenceEqual(logged))
            return Challenge;
        if (!ActionsOf(challenge).SequenceEqual(contents.Actions) || !shown.Select(step => step.Action).Where(CaptureActions.IsShown).SequenceEqual(asked))
            return Challenge;
        return Punctual(contents.Events, shown, contents.Session.WaitList) ? null : Challenge;
    }

    private static IEnumerable<string> ActionsOf(JsonElement challenge) =>
        challenge.TryGetProperty("actions", out var actions) && actions.ValueKind == JsonValueKind.Array
            ? actions.EnumerateArray().Select(action => action.ValueKind == JsonValueKind.String ? JsonMembers.Unescaped(action) ?? "" : "")
            : [];

    private static bool Punctual(IReadOnlyList<LogEvent> events, IReadOnlyList<ShownStep> shown, IReadOnlyList<int> waits)
    {
        var told = events.Where(logged => logged.Name == ShownStep.EventName).Select(logged => logged.Time);
        if (shown.Zip(told).Any(pair => pair.Second < pair.First.At || pair.Second - pair.First.At > LongestDelay))
            return false;
        var action = 0;
        foreach (var (before, step) in shown.Zip(shown.Skip(1)))
        {
            if (step.At < before.At)
                return false;
            if (!CaptureActions.IsShown(step.Action))
                continue;
            // Every action follows a straight look of the length that the server drew.
            if (before.Action != CaptureActions.Straight || action >= waits.Count)
                return false;
            var waited = step.At - before.At;
            if (waited < waits[action] - SameMoment || waited > waits[action] + LatestShow)
                return false;
            action++;
        }

        return shown.Count == 0 || !CaptureActions.IsShown(shown[0].Action);
    }
}
