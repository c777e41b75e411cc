using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary>Errors below the door's address that no endpoint phrased, in the door's shape.</summary>
internal sealed class IdentityErrorShape : IErrorShape
{
    public bool Owns(PathString path) => path.StartsWithSegments("/gips");

    public object BodyOf(int status, string words) =>
        new { code = status, errors = new[] { new ErrorAnswer(null, CodeOf(status), words) } };

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "NOT_FOUND",
        StatusCodes.Status405MethodNotAllowed => "METHOD_NOT_ALLOWED",
        >= StatusCodes.Status500InternalServerError => "UNAVAILABLE",
        _ => "INVALID_INPUT",
    };
}
