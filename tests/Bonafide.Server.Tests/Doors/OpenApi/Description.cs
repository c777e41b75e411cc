using System.Text.Json;
using System.Text.Json.Nodes;
using Bonafide.Server.Tests.Support;
using Json.Schema;

namespace Bonafide.Server.Tests.Doors.OpenApi;

/// <summary>The served description, and whether an answer is one that it describes.</summary>
internal sealed class Description
{
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/$defs/";

    private readonly JsonObject _document;
    private readonly JsonObject _definitions;
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    private Description(string text)
    {
        Text = text;
        _document = JsonNode.Parse(text)!.AsObject();
        _definitions = Strict(_document["components"]!["schemas"]!).AsObject();
        Operations = [.. from path in _document["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         select new Operation(path.Key, new HttpMethod(operation.Key.ToUpperInvariant()), operation.Value!.AsObject())];
    }

    public string Text { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public static async Task<Description> ReadAsync(TestServer server) =>
        new(await server.Client.GetStringAsync("/video-server/openapi.json"));

    public Operation Find(string id) => Operations.Single(operation => operation.Id == id);

    /// <returns>The properties of a schema.</returns>
    public JsonObject PropertiesOf(string schema) => _document["components"]!["schemas"]![schema]!["properties"]!.AsObject();

    /// <summary>Checks status, media type and every member, those that are there without being described included.</summary>
    /// <returns>What is wrong; null when all is as described.</returns>
    public async Task<string?> FaultOfAsync(Operation operation, HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (operation.Node["responses"]![status] is not { } described)
            return $"{operation.Id} answered {status}, which is not described: {await response.Content.ReadAsStringAsync()}";
        var body = await response.Content.ReadAsByteArrayAsync();
        if (Resolved(described)["content"] is not JsonObject content)
            return body.Length == 0 ? null : $"{operation.Id} answered {status} with a body, which is not described.";
        var type = response.Content.Headers.ContentType?.MediaType;
        if (content["image/*"] is not null)
            return type?.StartsWith("image/", StringComparison.Ordinal) == true ? null : $"{operation.Id} answered {status} as {type}.";
        if (type is null || content[type] is not { } media)
            return $"{operation.Id} answered {status} as {type}, which is not described.";
        return FaultOf(media["schema"]!, JsonNode.Parse(body)) is { } fault ? $"{operation.Id} answered {status}: {fault}" : null;
    }

    private string? FaultOf(JsonNode schema, JsonNode? value)
    {
        var text = schema.ToJsonString();
        if (!_schemas.TryGetValue(text, out var compiled))
        {
            var whole = Strict(schema).AsObject();
            whole["$defs"] = _definitions.DeepClone();
            _schemas.Add(text, compiled = JsonSchema.FromText(whole.ToJsonString()));
        }

        var result = compiled.Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? null : value?.ToJsonString() + " " + JsonSerializer.Serialize(result);
    }

    private JsonNode Resolved(JsonNode node) => node["$ref"] is { } reference
        ? reference.ToString().TrimStart('#', '/').Split('/').Aggregate((JsonNode)_document, (at, name) => at[name]!)
        : node;

    // A member that is not described is a fault here, although clients must bear it.
    private static JsonNode Strict(JsonNode node)
    {
        var copy = JsonNode.Parse(node.ToJsonString().Replace(Components, Definitions, StringComparison.Ordinal))!;
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Close(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
                Close(value);
            if (members["type"] is JsonValue && members["properties"] is JsonObject)
                members["additionalProperties"] = false;
        }
    }
}

/// <summary>One method of one address.</summary>
internal sealed record Operation(string Path, HttpMethod Method, JsonObject Node)
{
    public string Id => Node["operationId"]!.ToString();

    /// <summary>Whether it asks for a key.</summary>
    public bool Keyed => Node["security"] is not JsonArray { Count: 0 };
}
