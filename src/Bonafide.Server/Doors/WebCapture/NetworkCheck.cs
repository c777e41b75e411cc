using System.Buffers;
using Bonafide.Server.Hosting;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>What the network-check script measures against: a prompt answer, and a place to send bytes to.</summary>
internal static class NetworkCheck
{
    private const int BufferBytes = 16 * 1024;

    public static IResult Answer() => Results.NoContent();

    /// <summary>Reads the body to its end, keeps none of it, and says how much it was.</summary>
    public static async Task<IResult> DrainAsync(HttpContext context, HttpOptions options, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.MaxSpeedCheckBytes;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long received = 0;
            while (await context.Request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
                received += read;
            return Results.Json(new { received });
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DoorErrors.Of(Refusal.TooLarge($"The speed check takes at most {options.MaxSpeedCheckBytes} bytes."));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
