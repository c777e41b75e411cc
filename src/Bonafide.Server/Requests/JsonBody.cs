using System.Text.Json;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Requests;

/// <summary>Reads a small JSON object: size and depth are limited before anything is built from it.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 16 };

    /// <summary>The members of an empty object, for a body that may be absent.</summary>
    public static Outcome<JsonMembers> Empty => Parse("{}"u8.ToArray(), "");

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="maxBytes">How large the body may be; null for what the server takes by itself.</param>
    public static async Task<Outcome<JsonMembers>> ReadAsync(HttpRequest request, CancellationToken cancellation, long? maxBytes = null)
    {
        if (!request.HasJsonContentType())
            return Refusal.Invalid("The content type must be application/json.");
        if (maxBytes is { } most)
            BodySize.Allow(request, most);
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Limits, cancellation);
            return Members(document);
        }
        catch (JsonException)
        {
            return NotJson("The body");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge("The body is larger than this address takes.");
        }
    }

    public static Outcome<JsonMembers> Parse(ReadOnlyMemory<byte> json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Limits);
            return Members(document);
        }
        catch (JsonException)
        {
            return NotJson(what);
        }
    }

    private static Outcome<JsonMembers> Members(JsonDocument document) => document.RootElement.ValueKind == JsonValueKind.Object
        ? new JsonMembers(document.RootElement.Clone())
        : Refusal.Invalid("A JSON object is expected.");

    private static Refusal NotJson(string what) => Refusal.Invalid($"{what} is not JSON, or is nested deeper than {Limits.MaxDepth} levels.");
}
