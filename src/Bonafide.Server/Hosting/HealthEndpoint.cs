using Bonafide.Server.Analysis;
using Bonafide.Server.Persistence;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bonafide.Server.Hosting;

/// <summary><c>GET /healthz</c>: 200 when captures can be made, 503 with the reason otherwise.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/healthz", CheckAsync);

    private static async Task<IResult> CheckAsync(IVisionProvider vision, IDatabase database, CancellationToken cancellation)
    {
        await using (var connection = await database.OpenAsync(cancellation))
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM migrations");
        return vision.Get() is VisionAvailability.Missing missing
            ? Results.Json(new { status = "unhealthy", error = missing.Reason }, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new { status = "healthy" });
    }
}
