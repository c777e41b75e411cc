using System.Text.Json;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Requests;

/// <summary>
/// A small JSON body whatever its content type says, or none: clients exist that announce <c>application</c> or a multipart type without a boundary, and
/// send nothing, JSON, or a multipart document after all.
/// </summary>
/// <param name="Root">Null when the body is empty.</param>
internal sealed record LooseBody(JsonElement? Root)
{
    private const int MaxBytes = 64 * 1024;
    private const int PartOverhead = 64 * 1024;

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="part">The part that holds the JSON, where the body is a multipart document after all.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<Outcome<LooseBody>> ReadAsync(HttpRequest request, string part, CancellationToken cancellation)
    {
        BodySize.Allow(request, MaxBytes + PartOverhead);
        try
        {
            if (await MultipartBoundary.FindAsync(request, cancellation) is not null)
                return await ReadPartAsync(request, part, cancellation);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge($"The body has more than {MaxBytes} bytes.");
        }

        return (await BinaryBody.ReadAsync(request, MaxBytes, cancellation)).IsRefused(out var unread, out var body) ? unread : Parse(body, "The body");
    }

    private static async Task<Outcome<LooseBody>> ReadPartAsync(HttpRequest request, string part, CancellationToken cancellation)
    {
        var limits = new Dictionary<string, int> { [part] = MaxBytes };
        if ((await MultipartParts.ReadAsync(request, limits, cancellation)).IsRefused(out var refusal, out var parts))
            return refusal;
        return parts.TryGetValue(part, out var json) ? Parse(json, $"The part '{part}'") : new LooseBody(Root: null);
    }

    private static Outcome<LooseBody> Parse(byte[] json, string what)
    {
        // A zero byte is what an old client makes of a list that it never wrote as text.
        if (json.AsSpan().Trim(" \t\r\n\0"u8).IsEmpty)
            return new LooseBody(Root: null);
        try
        {
            using var document = JsonDocument.Parse(json, JsonBody.Limits);
            return new LooseBody(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return JsonBody.NotJson(what);
        }
    }
}
