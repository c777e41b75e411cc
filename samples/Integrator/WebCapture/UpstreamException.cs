using System.Text.Json;

namespace Integrator.WebCapture;

/// <summary>One of the servers said no.</summary>
internal sealed class UpstreamException : Exception
{
    private UpstreamException(int status, string reason, string? unlockDateTime)
        : base($"The capture server answered {status}: {reason}") => (Status, Reason, UnlockDateTime) = (status, reason, unlockDateTime);

    public int Status { get; }

    /// <summary>Why, in the server's words.</summary>
    public string Reason { get; }

    /// <summary>Until when it will go on saying no (429).</summary>
    public string? UnlockDateTime { get; }

    public static async Task ThrowUnlessGoodAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
            return;
        var body = Parse(await response.Content.ReadAsStringAsync(cancellation));
        throw new UpstreamException((int)response.StatusCode, body.Reason ?? "no reason given", body.UnlockDateTime);
    }

    private static Body Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Body>(text, SampleJson.Options) ?? new Body();
        }
        catch (JsonException)
        {
            // Proxies in between answer in pages of their own.
            return new Body();
        }
    }

    // The identity proofing service lists its reasons.
    private sealed record Body(string? Error = null, string? UnlockDateTime = null, IReadOnlyList<Fault>? Errors = null)
    {
        public string? Reason => Error ?? (Errors is [var first, ..] ? first.Message : null);
    }

    private sealed record Fault(string Message);
}
