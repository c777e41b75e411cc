using Integrator.WebCapture;
using Microsoft.AspNetCore.Http.Features;

namespace Integrator.Transactions;

/// <summary><c>PUT /api/transaction/reference</c>: the picture to compare with, as the body.</summary>
internal static class ReferenceEndpoint
{
    private const int MaxPicture = 20 * 1024 * 1024;

    public static async Task<IResult> PutAsync(HttpContext context, TransactionStore store, IVerification verification, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { } transaction)
            return Refusals.NoTransaction();
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MaxPicture;
        try
        {
            await verification.AddReferenceAsync(transaction, context.Request.Body, cancellation);
            return Results.NoContent();
        }
        catch (UpstreamException exception) when (exception.Status == StatusCodes.Status400BadRequest)
        {
            // No face, too many, or no picture at all: the person chooses another one.
            return Refusals.Of(StatusCodes.Status422UnprocessableEntity, exception.Reason);
        }
    }
}
