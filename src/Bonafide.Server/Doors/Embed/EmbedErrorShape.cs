using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary>Errors below the door's address that no endpoint phrased, in the door's shape.</summary>
internal sealed class EmbedErrorShape(TimeProvider time) : IErrorShape
{
    public bool Owns(PathString path) => path.StartsWithSegments("/v1");

    public object BodyOf(int status, string words) =>
        new { message = words, status_code = status, error_code = CodeOf(status), timestamp = time.GetUtcNow().ToUnixTimeMilliseconds() };

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "NOT_FOUND",
        StatusCodes.Status405MethodNotAllowed => "METHOD_NOT_ALLOWED",
        >= StatusCodes.Status500InternalServerError => "INTERNAL_ERROR",
        _ => "INVALID_PAYLOAD",
    };
}
