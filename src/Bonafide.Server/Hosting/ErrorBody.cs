using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Hosting;

/// <summary>The body of every refusal: the status again, and words that name the cause and the way out.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Error">For the integrator's developer.</param>
internal sealed record ErrorBody(int Code, string Error)
{
    public static IResult Result(int status, string error) => Results.Json(new ErrorBody(status, error), statusCode: status);
}
