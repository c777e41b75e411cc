using System.Text;
using System.Text.Json;

namespace Bonafide.ModelConverter.TensorFlow;

/// <summary>A node of a TensorFlow.js graph model, where texts are base64 and integers are texts.</summary>
internal sealed class TfNode(JsonElement json)
{
    public string Name { get; } = json.GetProperty("name").GetString()!;

    public string Type { get; } = json.GetProperty("op").GetString()!;

    public string[] Inputs { get; } =
        json.TryGetProperty("input", out var inputs) ? [.. inputs.EnumerateArray().Select(input => input.GetString()!)] : [];

    public string Text(string attribute) => Decode(Attribute(attribute).GetProperty("s"));

    public string[] Texts(string attribute) => [.. List(attribute, "s").Select(Decode)];

    public int[] Integers(string attribute) =>
        [.. List(attribute, "i").Select(item => int.Parse(item.GetString()!, System.Globalization.CultureInfo.InvariantCulture))];

    private JsonElement Attribute(string name) => json.GetProperty("attr").GetProperty(name);

    private JsonElement.ArrayEnumerator List(string attribute, string kind) =>
        Attribute(attribute).GetProperty("list").TryGetProperty(kind, out var items) ? items.EnumerateArray() : default;

    private static string Decode(JsonElement text) => Encoding.UTF8.GetString(text.GetBytesFromBase64());
}
