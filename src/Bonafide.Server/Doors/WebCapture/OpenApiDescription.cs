using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>
/// <c>GET /video-server/openapi.json</c>: the door in OpenAPI 3.0. Kept by hand, because the door reads its bodies by hand; a test holds it against
/// the addresses that are really mapped.
/// </summary>
internal static class OpenApiDescription
{
    private static readonly byte[] Document = Read();

    public static IResult Handle() => Results.Bytes(Document, "application/json; charset=utf-8");

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiDescription).Assembly.GetManifestResourceStream("openapi.json")!;
        var document = new byte[stream.Length];
        stream.ReadExactly(document);
        return document;
    }
}
