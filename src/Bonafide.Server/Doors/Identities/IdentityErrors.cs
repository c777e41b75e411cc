using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary>How the door says no: <c>{ "code": 400, "errors": [{ "field", "code", "message" }] }</c>.</summary>
internal static class IdentityErrors
{
    public static IResult Of(Refusal refusal)
    {
        var (status, code) = Translate(refusal.Kind);
        return Results.Json(new Body(status, [new ErrorAnswer(null, code, refusal.Message)]), IdentityJson.Options, statusCode: status);
    }

    private static (int Status, string Code) Translate(RefusalKind kind) => kind switch
    {
        RefusalKind.Unauthenticated => (StatusCodes.Status401Unauthorized, "UNAUTHORIZED"),
        RefusalKind.Forbidden => (StatusCodes.Status403Forbidden, "FORBIDDEN"),
        RefusalKind.NotFound => (StatusCodes.Status404NotFound, "NOT_FOUND"),
        RefusalKind.TooManyRequests => (StatusCodes.Status429TooManyRequests, "TOO_MANY"),
        RefusalKind.TooLarge => (StatusCodes.Status413PayloadTooLarge, "TOO_LARGE"),
        RefusalKind.Unavailable => (StatusCodes.Status500InternalServerError, "UNAVAILABLE"),
        _ => (StatusCodes.Status400BadRequest, "INVALID_INPUT"),
    };

    private sealed record Body(int Code, IReadOnlyList<ErrorAnswer> Errors);
}

/// <summary>One fault.</summary>
/// <param name="Field">What it lies in; absent where it is the request as a whole.</param>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people.</param>
internal sealed record ErrorAnswer(string? Field, string Code, string Message);
