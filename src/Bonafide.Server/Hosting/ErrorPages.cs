using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Hosting;

/// <summary>Gives a body to statuses that no endpoint phrased, and never tells a caller about our insides.</summary>
internal static class ErrorPages
{
    public static void UseErrorBodies(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = HandleAsync, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static Task HandleAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is BadHttpRequestException bad)
            return WriteAsync(context, bad.StatusCode);
        if (exception is not null && !context.RequestAborted.IsCancellationRequested)
            context.RequestServices.GetRequiredService<HostLog>().RequestFailed(exception);
        return WriteAsync(context, StatusCodes.Status500InternalServerError);
    }

    private static Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        var words = Words(status);
        var shape = context.RequestServices.GetServices<IErrorShape>().FirstOrDefault(shape => shape.Owns(context.Request.Path));
        return context.Response.WriteAsJsonAsync(shape?.BodyOf(status, words) ?? new ErrorBody(status, words));
    }

    private static string Words(int status) => status switch
    {
        400 => "The request cannot be read as HTTP. Check its method, path and headers.",
        404 => "There is nothing at this address. Check the path; those of the WebCapture door begin with /video-server and /bioserver-app/v2.",
        405 => "This address does not take this method.",
        408 => "The request came too slowly. Send it again over a better connection.",
        413 => "The body is larger than this address takes.",
        415 => "The content type is not taken here.",
        431 => "The headers are larger than is taken.",
        500 => "The server failed. Try again; the operator finds the cause in the log.",
        _ => "The request was refused.",
    };
}
