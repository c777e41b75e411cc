using System.Text.Json;
using System.Text.Json.Nodes;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>The caller's own JSON objects.</summary>
internal static class MetaData
{
    public const string Empty = "{}";

    /// <summary>Largest object, characters.</summary>
    public const int Most = 16 * 1024;

    public static string Of(IReadOnlyDictionary<string, string>? texts) => texts is null ? Empty : JsonSerializer.Serialize(texts);

    /// <param name="element">What came; undefined or null counts as an empty object.</param>
    /// <param name="name">What it is called, for the refusal.</param>
    public static Outcome<string> Of(JsonElement element, string name)
    {
        if (element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return Empty;
        if (element.ValueKind != JsonValueKind.Object)
            return Refusal.Invalid($"'{name}' must be a JSON object.");
        // A member twice, or half a character in a name, would be refused by whoever reads it later.
        if (Canonical(element) is not { } text)
            return Refusal.Invalid($"'{name}' holds a member twice, or half a character: a surrogate without its other half.");
        return text.Length <= Most ? text : Refusal.Invalid($"'{name}' is longer than {Most} characters.");
    }

    /// <summary>One object over another: members are replaced, a null takes one away.</summary>
    public static string Merge(string below, string above)
    {
        var merged = JsonNode.Parse(below)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(above)!.AsObject())
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = value.DeepClone();
        }

        return merged.ToJsonString();
    }

    private static string? Canonical(JsonElement element)
    {
        try
        {
            return JsonNode.Parse(element.GetRawText(), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })?.ToJsonString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
