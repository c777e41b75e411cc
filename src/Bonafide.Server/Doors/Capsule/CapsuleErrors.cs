using System.Text.Json.Serialization;
using Bonafide.Server.Capsules;
using Bonafide.Server.Hosting;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>How the door says no: <c>{ "error_code", "error_message", "details" }</c>.</summary>
internal sealed class CapsuleErrors : IErrorShape
{
    public bool Owns(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/core");

    public object BodyOf(int status, string words) => new Body(
        status switch
        {
            404 => ErrorCodes.NotFound,
            405 => ErrorCodes.NotAllowed,
            413 => ErrorCodes.InvalidValue,
            _ => ErrorCodes.Unknown,
        },
        words,
        null);

    public static IResult Of(Refusal refusal)
    {
        var (status, code) = refusal.Kind switch
        {
            RefusalKind.Invalid => (400, ErrorCodes.InvalidValue),
            RefusalKind.Unauthenticated => (401, ErrorCodes.AuthInvalid),
            RefusalKind.Forbidden => (403, ErrorCodes.Forbidden),
            RefusalKind.NotFound => (404, ErrorCodes.NotFound),
            RefusalKind.TooLarge => (413, ErrorCodes.InvalidValue),
            RefusalKind.UnsupportedMedia => (400, ErrorCodes.InvalidType),
            RefusalKind.TooManyRequests => (429, ErrorCodes.Unknown),
            _ => (503, ErrorCodes.Unknown),
        };
        return Of(status, code, refusal.Message);
    }

    /// <summary>A body that cannot be read at all.</summary>
    public static IResult Structure(Refusal refusal) => Of(refusal.Kind == RefusalKind.TooLarge ? 413 : 400, ErrorCodes.InvalidStructure, refusal.Message);

    public static IResult Of(CapsuleOpening.Refused refused)
    {
        var (status, code) = refused.Fault switch
        {
            CapsuleFault.NotOpenable => (400, ErrorCodes.ContainerUnusable),
            CapsuleFault.Damaged => (400, ErrorCodes.InvalidType),
            CapsuleFault.NoManifest => (400, ErrorCodes.InvalidStructure),
            CapsuleFault.NoMedia => (400, ErrorCodes.InvalidValue),
            _ => (413, ErrorCodes.InvalidValue),
        };
        return Of(status, code, refused.Message, new { failure = refused.Failure });
    }

    public static IResult Of(int status, int code, string message, object? details = null) =>
        Results.Json(new Body(code, message, details), CapsuleJson.Options, statusCode: status);

    private sealed record Body(
        [property: JsonPropertyName("error_code")] int ErrorCode,
        [property: JsonPropertyName("error_message")] string ErrorMessage,
        [property: JsonPropertyName("details")] object? Details);
}
