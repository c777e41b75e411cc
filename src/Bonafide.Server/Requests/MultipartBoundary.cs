using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bonafide.Server.Requests;

/// <summary>
/// Finds what separates the parts of a multipart body. Clients exist that announce <c>multipart/form-data</c> without saying the boundary; it is the
/// body's first line all the same.
/// </summary>
internal static class MultipartBoundary
{
    private const int MaxLength = 200;

    private static readonly int MaxLine = "--\r\n".Length + MaxLength;

    /// <param name="request">Nothing of its body is taken away.</param>
    /// <param name="cancellation">Stops waiting for the first line.</param>
    /// <returns>Null when the body is no multipart document.</returns>
    public static async Task<string?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data")
            return null;
        var said = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return string.IsNullOrEmpty(said) ? await FirstLineAsync(request, cancellation) : said.Length > MaxLength ? null : said;
    }

    private static async Task<string?> FirstLineAsync(HttpRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            var start = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, MaxLine));
            var end = start.PositionOf((byte)'\n');
            // Looked at no further than needed: whoever reads next must not be left waiting for what is there already.
            request.BodyReader.AdvanceTo(read.Buffer.Start, end is { } newline ? read.Buffer.GetPosition(1, newline) : start.End);
            if (end is { } lineEnd)
                return BoundaryOf(Encoding.Latin1.GetString(start.Slice(0, lineEnd)));
            if (read.IsCompleted || start.Length == MaxLine)
                return null;
        }
    }

    private static string? BoundaryOf(string line) =>
        line.StartsWith("--", StringComparison.Ordinal) && line.TrimEnd('\r') is { Length: > 2 } written ? written[2..] : null;
}
