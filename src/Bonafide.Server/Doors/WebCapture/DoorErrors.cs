using Bonafide.Server.Hosting;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>How the door says no: <c>{ "code": 400, "error": "…" }</c>, with one status per kind of refusal.</summary>
internal static class DoorErrors
{
    public static IResult Of(Refusal refusal)
    {
        var status = StatusOf(refusal.Kind);
        return ErrorBody.Result(status, refusal.Message);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.TooLarge => StatusCodes.Status400BadRequest,
        RefusalKind.UnsupportedMedia => StatusCodes.Status400BadRequest,
        RefusalKind.NoImage or RefusalKind.NoFace => StatusCodes.Status400BadRequest,
        RefusalKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
