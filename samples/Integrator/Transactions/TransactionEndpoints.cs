using Integrator.WebCapture;

namespace Integrator.Transactions;

/// <summary>What the pages ask of this server. The key is added here; the cookie says whose transaction is meant.</summary>
internal static class TransactionEndpoints
{
    private const int MaxTransactions = 20_000;

    public static void AddTransactions(this IServiceCollection services)
    {
        services.AddMemoryCache(memory => memory.SizeLimit = MaxTransactions);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TransactionStore>();
        services.AddScoped<ResultDelivery>();
    }

    public static void MapTransactions(this WebApplication app)
    {
        var routes = app.MapGroup("/api/transaction");
        routes.MapPost("/", BeginAsync);
        routes.MapDelete("/", EndAsync);
        routes.MapPut("/reference", ReferenceEndpoint.PutAsync);
        routes.MapGet("/result", ResultAsync);
        routes.MapGet("/image", ImageAsync);
        routes.MapGet("/match", MatchAsync);
    }

    private static async Task<IResult> BeginAsync(
        BeginRequest request, HttpContext context, IVerification verification, TransactionStore store, ILogger<Transaction> log, CancellationToken cancellation)
    {
        if (CaptureModes.PageOf(request.Mode) is null)
            return Refusals.Of(StatusCodes.Status400BadRequest, "There is no such mode.");
        var begun = await verification.BeginAsync(request.Mode, request.Age, cancellation);
        TransactionCookie.Set(context, store.Add(request.Mode, begun));
        log.Begins(request.Mode);
        return Results.Json(new { bioSessionId = begun.Session }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> EndAsync(HttpContext context, TransactionStore store, IVerification verification, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { } transaction)
            return Results.NoContent();
        await verification.EraseAsync(transaction, cancellation);
        store.Remove(transaction);
        TransactionCookie.Clear(context);
        return Results.NoContent();
    }

    private static async Task<IResult> ResultAsync(HttpContext context, TransactionStore store, ResultDelivery delivery, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { } transaction)
            return Refusals.NoTransaction();
        return await delivery.NextAsync(transaction, cancellation) is { } result ? Results.Json(result, SampleJson.Options) : Results.NoContent();
    }

    private static async Task<IResult> ImageAsync(HttpContext context, TransactionStore store, IVerification verification, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { BestImage: not null } transaction)
            return Refusals.NoTransaction();
        return await verification.ImageAsync(transaction, cancellation) is { } image ? Results.Bytes(image, "image/jpeg") : Results.NoContent();
    }

    private static async Task<IResult> MatchAsync(HttpContext context, TransactionStore store, IVerification verification, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { BestImage: not null } transaction)
            return Refusals.NoTransaction();
        return await verification.MatchAsync(transaction, cancellation) is { } match ? Results.Json(match, SampleJson.Options) : Results.NoContent();
    }

    /// <summary>What a page wants. In your application your server decides this, not the page.</summary>
    private sealed record BeginRequest(string Mode, bool Age);
}
