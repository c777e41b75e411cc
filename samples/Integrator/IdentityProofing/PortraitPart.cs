using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Integrator.IdentityProofing;

/// <summary>Takes the portrait out of the multipart answer that it comes in.</summary>
internal static class PortraitPart
{
    /// <exception cref="InvalidDataException">The answer is no such document.</exception>
    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var boundary = MediaTypeHeaderValue.TryParse(response.Content.Headers.ContentType?.ToString(), out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary))
            throw new InvalidDataException("The portrait did not come as a multipart document.");
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var part = await new MultipartReader(boundary, body).ReadNextSectionAsync(cancellation) ?? throw new InvalidDataException("The portrait's document is empty.");
        using var portrait = new MemoryStream();
        await part.Body.CopyToAsync(portrait, cancellation);
        return portrait.ToArray();
    }
}
