using System.Text.Json;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bonafide.Server.Requests;

/// <summary>Reads a small JSON object: size and depth are limited before anything is built from it.</summary>
internal static class JsonBody
{
    /// <summary>What is not even parsed beyond. Of a member that is there twice, two readers may take two different ones.</summary>
    public static readonly JsonDocumentOptions Limits = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads a body that may be absent, which is an object without members. One that comes in chunks tells no length, and is there all the same.</summary>
    public static Task<Outcome<JsonMembers>> ReadOptionalAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentLength == 0 || request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }
            ? Task.FromResult(Parse("{}"u8.ToArray(), ""))
            : ReadAsync(request, cancellation);

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="maxBytes">How large the body may be; null for what the server takes by itself.</param>
    public static async Task<Outcome<JsonMembers>> ReadAsync(HttpRequest request, CancellationToken cancellation, long? maxBytes = null)
    {
        if (!request.HasJsonContentType())
            return Refusal.Invalid("The content type must be application/json.");
        if (maxBytes is { } most)
            BodySize.Allow(request, most);
        // The server's limit on bodies holds here.
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, cancellation);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge("The body is larger than this address takes.");
        }

        return Parse(body.ToArray(), "The body");
    }

    public static Outcome<JsonMembers> Parse(ReadOnlyMemory<byte> json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Limits);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonMembers(document.RootElement.Clone())
                : Refusal.Invalid($"{what} must be a JSON object.");
        }
        // Names with half a character in them are what the other exception tells.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Refusal.Invalid(JsonFault.Describe(json.Span, what, Limits.MaxDepth));
        }
    }

    public static Refusal NotJson(string what) => Refusal.Invalid($"{what} is not JSON, or is nested deeper than {Limits.MaxDepth} levels.");
}
