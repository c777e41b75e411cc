using System.Globalization;
using System.Text.Json;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Requests;

/// <summary>Reads optional members one by one and remembers the first fault, which names the member. A null counts as absent.</summary>
internal sealed class JsonMembers(JsonElement root)
{
    public Refusal? Fault { get; private set; }

    public string? Text(string name, int maxLength)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Refuse<string>($"The member '{name}' must be a string.");
        if (Unescaped(value) is not { } text)
            return Refuse<string>($"The member '{name}' holds half a character: a surrogate without its other half.");
        return text.Length <= maxLength ? text : Refuse<string>($"The member '{name}' is longer than {maxLength} characters.");
    }

    /// <summary>A list of strings.</summary>
    public IReadOnlyList<string>? Texts(string name, int maxCount, int maxLength)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > maxCount)
            return Refuse<IReadOnlyList<string>>($"The member '{name}' must be a list of at most {maxCount} strings.");
        var texts = value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? Unescaped(item) : null).ToList();
        return texts.All(text => text is not null && text.Length <= maxLength)
            ? texts!
            : Refuse<IReadOnlyList<string>>($"The member '{name}' must be a list of strings of at most {maxLength} characters.");
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : RefuseValue<int>($"The member '{name}' must be an integer from {min} to {max}.");
    }

    /// <summary>A number, or a string that holds one.</summary>
    public double? Number(string name, double min, double max)
    {
        if (Find(name) is not { } value)
            return null;
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out var number) ? number : null,
            JsonValueKind.String => double.TryParse(Unescaped(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => (double?)null,
        };
        return isNumber >= min && isNumber <= max
            ? isNumber
            : RefuseValue<double>(string.Create(CultureInfo.InvariantCulture, $"The member '{name}' must be a number from {min} to {max}."));
    }

    /// <summary>A boolean, or the string "true" or "false".</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(Unescaped(value), out var flag) => flag,
            _ => RefuseValue<bool>($"The member '{name}' must be true or false."),
        };
    }

    public void Refuse(string message) => Fault ??= Refusal.Invalid(message);

    private JsonElement? Find(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    // The parser lets lone surrogates pass; taking the string out is what fails.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private T? Refuse<T>(string message)
        where T : class
    {
        Refuse(message);
        return null;
    }

    private T? RefuseValue<T>(string message)
        where T : struct
    {
        Refuse(message);
        return null;
    }
}
