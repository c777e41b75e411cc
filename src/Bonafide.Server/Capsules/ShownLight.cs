using System.Text.Json;
using Bonafide.Capsule.Log;
using Bonafide.Liveness.Challenges;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Capsules;

/// <summary>One colour that the page showed around the face, and since when in milliseconds of the capsule's clock; the last one, null, is the end of the light.</summary>
internal readonly record struct ShownLight(LightColour? Colour, double At)
{
    public const string EventName = "light.shown";

    /// <summary>The list <c>light</c> of a challenge entry.</summary>
    /// <returns>Empty where there is none; null when it is not what it should be.</returns>
    public static IReadOnlyList<ShownLight>? ListOf(JsonElement challenge)
    {
        if (!challenge.TryGetProperty("light", out var light) || light.ValueKind == JsonValueKind.Null)
            return [];
        return light.ValueKind == JsonValueKind.Array ? All(light.EnumerateArray()) : null;
    }

    /// <summary>The same as the log tells it.</summary>
    /// <returns>Null when an event is not what it should be.</returns>
    public static IReadOnlyList<ShownLight>? ListOf(IEnumerable<LogEvent> events) =>
        All(events.Where(logged => logged.Name == EventName).Select(logged => logged.Data ?? default));

    private static List<ShownLight>? All(IEnumerable<JsonElement> elements)
    {
        var shown = new List<ShownLight>();
        foreach (var element in elements)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("colour", out var colour)
                || !element.TryGetProperty("t", out var at) || at.ValueKind != JsonValueKind.Number || !at.TryGetDouble(out var time))
                return null;
            var known = colour.ValueKind == JsonValueKind.String ? LightColour.FromCss(JsonMembers.Unescaped(colour)) : null;
            if (known is null && colour.ValueKind != JsonValueKind.Null)
                return null;
            shown.Add(new ShownLight(known, time));
        }

        return shown;
    }
}
