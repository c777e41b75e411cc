using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Requests;

/// <summary>Reads a whole body into memory, within a limit.</summary>
internal static class BinaryBody
{
    public static async Task<Outcome<byte[]>> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        BodySize.Allow(request, maxBytes);
        try
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, cancellation);
            return content.ToArray();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refusal.TooLarge($"The body has more than {maxBytes} bytes.");
        }
    }
}
