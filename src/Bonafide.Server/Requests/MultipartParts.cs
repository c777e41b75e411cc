using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bonafide.Server.Requests;

/// <summary>Reads the named parts of a multipart body into memory, each within its own limit.</summary>
internal static class MultipartParts
{
    private const int MaxParts = 8;
    private const int Overhead = 64 * 1024;

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="limits">The parts that are wanted, and how many bytes each may have. Others are skipped.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static Task<Outcome<IReadOnlyDictionary<string, byte[]>>> ReadAsync(
        HttpRequest request, IReadOnlyDictionary<string, int> limits, CancellationToken cancellation) =>
        ReadAsync(
            request,
            new PartLimits(MaxParts, limits.Values.Sum(limit => (long)limit), name => limits.TryGetValue(name, out var limit) ? limit : null)
            {
                Description = string.Join(" ", limits.Select(limit => $"'{limit.Key}' may have {limit.Value} bytes.")),
            },
            cancellation);

    /// <param name="request">Its body is read to the end.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<Outcome<IReadOnlyDictionary<string, byte[]>>> ReadAsync(HttpRequest request, PartLimits limits, CancellationToken cancellation)
    {
        BodySize.Allow(request, limits.MaxBytes + Overhead);
        try
        {
            return await MultipartBoundary.FindAsync(request, cancellation) is { } boundary
                ? await ReadAsync(new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 }, limits, cancellation)
                : Refusal.Invalid("The content type must be multipart/form-data, and the body such a document.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge($"The body is too large. {limits.Description}");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && !cancellation.IsCancellationRequested)
        {
            return Refusal.Invalid("The body is not a complete multipart/form-data document.");
        }
    }

    private static async Task<Outcome<IReadOnlyDictionary<string, byte[]>>> ReadAsync(
        MultipartReader reader, PartLimits limits, CancellationToken cancellation)
    {
        var parts = new Dictionary<string, byte[]>();
        for (var count = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; count++)
        {
            if (count == limits.MaxParts)
                return Refusal.Invalid($"The body has more than {limits.MaxParts} parts.");
            if (NameOf(section) is not { } name || limits.Of(name) is not { } limit)
                continue;
            if (parts.ContainsKey(name))
                return Refusal.Invalid($"The part '{name}' is there twice.");
            if (await ReadAsync(section.Body, limit, cancellation) is not { } content)
                return Refusal.TooLarge($"The part '{name}' is too large. {limits.Description}");
            parts.Add(name, content);
        }

        return parts;
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (content.Length + read > limit)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).Value
            : null;
}
