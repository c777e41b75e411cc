using System.Security.Cryptography;
using System.Text.Json;
using Integrator.WebCapture;

namespace Integrator;

/// <summary>How this server says no to its pages: <c>{ code, error, unlockDateTime? }</c>, the form that the SDK's own errors have.</summary>
internal static class Refusals
{
    /// <summary>"Biometric services are not fully functional" in the SDK's table.</summary>
    private const int NotFunctional = 1100;

    public static IResult Of(int status, string error, string? unlockDateTime = null, int? code = null) =>
        Results.Json(new { code = code ?? status, error, unlockDateTime }, SampleJson.Options, statusCode: status);

    public static IResult NoTransaction() => Of(StatusCodes.Status404NotFound, "There is no such transaction, or it has expired.", code: StatusCodes.Status400BadRequest);

    /// <summary>Turns what the capture server does wrong into answers for the page.</summary>
    public static void UseRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && Answer(exception, app.Logger) is { } answer)
        {
            await answer.ExecuteAsync(context);
        }
    });

    private static IResult? Answer(Exception exception, ILogger log)
    {
        switch (exception)
        {
            case UpstreamException upstream:
                log.Refused(upstream.Status, upstream.Reason);
                return Of(upstream);
            case HttpRequestException:
                log.Unreachable(exception);
                return Of(StatusCodes.Status502BadGateway, "The capture server cannot be reached.", code: NotFunctional);
            case CryptographicException or JsonException or InvalidDataException or KeyNotFoundException:
                log.Untrusted(exception);
                return Of(StatusCodes.Status502BadGateway, "The capture server's answer could not be verified.", code: StatusCodes.Status500InternalServerError);
            default:
                return null;
        }
    }

    // A key that is wrong is this server's affair, and so is everything else that the person cannot change.
    private static IResult Of(UpstreamException upstream) => upstream.Status switch
    {
        StatusCodes.Status429TooManyRequests => Of(upstream.Status, "Too many requests.", upstream.UnlockDateTime),
        StatusCodes.Status503ServiceUnavailable => Of(upstream.Status, "The capture server is overloaded."),
        _ => Of(StatusCodes.Status502BadGateway, "The capture server refused.", code: StatusCodes.Status500InternalServerError),
    };
}
