using Integrator.WebCapture;
using Microsoft.Extensions.Options;

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
        BeginRequest request, HttpContext context, CaptureServer server, TransactionStore store, ILogger<Transaction> log, CancellationToken cancellation)
    {
        if (CaptureModes.PageOf(request.Mode) is null)
            return Refusals.Of(StatusCodes.Status400BadRequest, "There is no such mode.");
        var session = await server.InitLivenessSessionAsync(request.Mode, request.Age, cancellation);
        TransactionCookie.Set(context, store.Add(session));
        log.Begins(request.Mode);
        return Results.Json(new { bioSessionId = session }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> EndAsync(HttpContext context, TransactionStore store, BiometricServer server, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { } transaction)
            return Results.NoContent();
        await server.EraseAsync(transaction.Session, cancellation);
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

    private static async Task<IResult> ImageAsync(HttpContext context, TransactionStore store, BiometricServer server, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { BestImage: { } face } transaction)
            return Refusals.NoTransaction();
        return await server.ImageAsync(transaction.Session, face, cancellation) is { } image ? Results.Bytes(image, "image/jpeg") : Results.NoContent();
    }

    private static async Task<IResult> MatchAsync(
        HttpContext context, TransactionStore store, BiometricServer server, IOptions<SampleOptions> options, CancellationToken cancellation)
    {
        if (TransactionCookie.Find(context, store) is not { BestImage: { } captured, ReferenceFace: { } reference } transaction)
            return Refusals.NoTransaction();
        var threshold = options.Value.MatchThreshold;
        return await server.MatchAsync(transaction.Session, reference, captured, cancellation) is { } match
            ? Results.Json(new { accepted = match.Score >= threshold, score = match.Score, threshold, falseAcceptanceRate = match.FalseAcceptanceRate })
            : Results.NoContent();
    }

    /// <summary>What a page wants. In your application your server decides this, not the page.</summary>
    private sealed record BeginRequest(string Mode, bool Age);
}
