using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET /api/version</c>.</summary>
internal static class Versions
{
    // The version of the interface that clients test for; containers exist from 6.4.1 on.
    private const string Interface = "6.4.1";

    public static IResult Get() => Results.Json(
        new { Core = Interface, Bonafide = typeof(Versions).Assembly.GetName().Version?.ToString(3) }, CapsuleJson.Options);
}
