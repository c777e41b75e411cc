using System.Buffers;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Reads a raw body into memory, which grows with what came and not with what was announced.</summary>
internal static class UploadBody
{
    private const int FirstBuffer = 256 * 1024;

    public static async Task<Outcome<ArrayBufferWriter<byte>>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            return TooLarge(limit);
        Raise(request, limit);
        var body = new ArrayBufferWriter<byte>(FirstBuffer);
        try
        {
            while (await request.Body.ReadAsync(body.GetMemory(64 * 1024), cancellation) is > 0 and var read)
            {
                body.Advance(read);
                if (body.WrittenCount > limit)
                    return TooLarge(limit);
            }

            return body;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(limit);
        }
    }

    /// <summary>Lets this request have a larger body than others.</summary>
    public static void Raise(HttpRequest request, long limit)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit + 1;
    }

    private static Refusal TooLarge(int limit) => Refusal.TooLarge($"The body is larger than {limit} bytes, the most that is taken. Capture with smaller or fewer pictures.");
}
