using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture.OpenApi;

/// <summary>
/// <c>GET /video-server/openapi.json</c>: the door in OpenAPI 3.0. Kept by hand, because the door reads its bodies by hand; tests hold it against
/// the addresses that are really mapped and against real answers. It lies in several files beside this one, which are joined here.
/// </summary>
internal static class OpenApiDescription
{
    private const string Prefix = "WebCapture.OpenApi.";
    private static readonly byte[] Document = Join();

    public static IResult Handle() => Results.Bytes(Document, "application/json; charset=utf-8");

    private static byte[] Join()
    {
        var document = Read("base.json");
        var names = typeof(OpenApiDescription).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.Select(name => name[Prefix.Length..]).Where(name => name != "base.json").Order(StringComparer.Ordinal))
            Merge(document, Read(name));
        return JsonSerializer.SerializeToUtf8Bytes(document, WebCaptureJson.Options);
    }

    private static void Merge(JsonObject whole, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            if (whole[name] is JsonObject known && value is JsonObject more)
                Merge(known, more);
            else
                whole.Add(name, value?.DeepClone());
        }
    }

    private static JsonObject Read(string name)
    {
        using var stream = typeof(OpenApiDescription).Assembly.GetManifestResourceStream(Prefix + name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
