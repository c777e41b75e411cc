using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Examples;

namespace EmbedHost.Proxy;

/// <summary>Bonafide, with the keys.</summary>
internal sealed class Bonafide(HttpClient http, ILogger<Bonafide> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Forwards a call. A server that cannot be reached is answered in the shape of all refusals, so that the iframe can say why.</summary>
    public async Task<(int Status, string Answer)> SendAsync(string address, Stream body, CancellationToken cancellation)
    {
        using var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        try
        {
            using var response = await http.PostAsync(address, content, cancellation);
            log.Forwarded(address, (int)response.StatusCode);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException exception)
        {
            log.Unreachable(exception);
            return (StatusCodes.Status502BadGateway, """{ "message": "The verification server cannot be reached. Try again in a minute.", "status_code": 502 }""");
        }
    }

    /// <summary>Reads a verdict by its signature: what is used is what was signed.</summary>
    /// <returns>The verdict; null when the signature is not good.</returns>
    public async Task<Verdict?> VerdictOfAsync(string answer, CancellationToken cancellation)
    {
        try
        {
            var signed = await SignatureVerifier.VerifyAsync(http, answer);
            cancellation.ThrowIfCancellationRequested();
            return JsonSerializer.Deserialize<SignedAnswer>(signed, Json) is { SessionId: { } session } said
                ? new Verdict(session, said.Liveness.Status, said.ImageDigest, said.Instructions ?? [])
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or KeyNotFoundException or HttpRequestException)
        {
            log.Forged(exception);
            return null;
        }
    }

    private sealed record SignedAnswer(Guid? SessionId, string ImageDigest, SignedLiveness Liveness, IReadOnlyList<string>? Instructions = null);

    private sealed record SignedLiveness(bool Status);
}
