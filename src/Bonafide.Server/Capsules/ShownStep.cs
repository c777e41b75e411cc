using System.Text.Json;
using Bonafide.Capsule.Log;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Capsules;

/// <summary>One thing that was on the screen, and since when in milliseconds of the capsule's clock.</summary>
internal readonly record struct ShownStep(string Action, double At)
{
    public const string EventName = "challenge.shown";

    /// <summary>The list <c>shown</c> of a challenge entry.</summary>
    /// <returns>Null when it is not what it should be.</returns>
    public static IReadOnlyList<ShownStep>? ListOf(JsonElement challenge) =>
        challenge.TryGetProperty("shown", out var shown) && shown.ValueKind == JsonValueKind.Array ? All(shown.EnumerateArray()) : null;

    /// <summary>The same as the log tells it.</summary>
    /// <returns>Null when an event is not what it should be.</returns>
    public static IReadOnlyList<ShownStep>? ListOf(IEnumerable<LogEvent> events) =>
        All(events.Where(logged => logged.Name == EventName).Select(logged => logged.Data ?? default));

    private static List<ShownStep>? All(IEnumerable<JsonElement> elements)
    {
        var steps = new List<ShownStep>();
        foreach (var element in elements)
        {
            if (element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.String
                || !element.TryGetProperty("t", out var at) || at.ValueKind != JsonValueKind.Number || !at.TryGetDouble(out var time))
                return null;
            steps.Add(new ShownStep(JsonMembers.Unescaped(action) ?? "", time));
        }

        return steps;
    }
}
