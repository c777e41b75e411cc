using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary>How the door says no: <c>{ message, status_code, error_code, timestamp }</c>.</summary>
internal sealed class EmbedErrors(TimeProvider time)
{
    public IResult Of(Refusal refusal)
    {
        var (status, code) = Translate(refusal.Kind);
        return Results.Json(new Error(refusal.Message, status, time.GetUtcNow().ToUnixTimeMilliseconds()) { ErrorCode = code }, EmbedJson.Options, statusCode: status);
    }

    private static (int Status, string Code) Translate(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => (StatusCodes.Status400BadRequest, "INVALID_PAYLOAD"),
        RefusalKind.NoImage => (StatusCodes.Status400BadRequest, "INVALID_PAYLOAD_IMAGE_MISSING"),
        RefusalKind.TooLarge => (StatusCodes.Status400BadRequest, "INVALID_PAYLOAD_IMAGE_SIZE"),
        RefusalKind.UnsupportedMedia => (StatusCodes.Status400BadRequest, "INVALID_PAYLOAD_IMAGE_FORMAT"),
        RefusalKind.NoFace => (StatusCodes.Status400BadRequest, "FACE_NOT_DETECTED"),
        RefusalKind.Unauthenticated => (StatusCodes.Status401Unauthorized, "UNAUTHORIZED"),
        RefusalKind.Forbidden => (StatusCodes.Status403Forbidden, "FORBIDDEN"),
        RefusalKind.NotFound => (StatusCodes.Status404NotFound, "NOT_FOUND"),
        RefusalKind.TooManyRequests => (StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS"),
        _ => (StatusCodes.Status500InternalServerError, "INTERNAL_ERROR"),
    };

    private sealed record Error(string Message, int StatusCode, long Timestamp) : EmbedAnswer(Message, StatusCode, Timestamp)
    {
        public required string ErrorCode { get; init; }
    }
}
