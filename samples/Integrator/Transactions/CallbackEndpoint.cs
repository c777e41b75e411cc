using Microsoft.Extensions.Options;

namespace Integrator.Transactions;

/// <summary>
/// <c>POST LIVENESS_RESULT_CALLBACK_PATH</c>: the capture server tells that a result can be fetched. Anyone might send such a call, so it
/// proves nothing: the result is asked for with the key, and its signature is checked.
/// </summary>
internal static class CallbackEndpoint
{
    public static void MapCallback(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<SampleOptions>>().Value;
        if (!options.DisableCallback)
            app.MapPost(options.CallbackPath, Handle);
    }

    private static IResult Handle(CallbackBody body, TransactionStore store)
    {
        if (store.FindBySession(body.SessionId) is not { } transaction)
            return Results.NotFound();
        transaction.Announce();
        return Results.Ok();
    }

    private sealed record CallbackBody(string SessionId);
}
