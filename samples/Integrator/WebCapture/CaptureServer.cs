using Microsoft.Extensions.Options;

namespace Integrator.WebCapture;

/// <summary>The capture server (<c>BIOSERVER_VIDEO_URL</c>).</summary>
internal sealed class CaptureServer(HttpClient http, IOptions<SampleOptions> options)
{
    /// <summary>Step 2: makes a session.</summary>
    /// <returns>The SESSION_ID, which the page needs to capture.</returns>
    public async Task<string> InitLivenessSessionAsync(string mode, bool withAge, CancellationToken cancellation)
    {
        var sample = options.Value;
        var body = new
        {
            livenessMode = mode,
            securityLevel = sample.SecurityLevel,
            numberOfChallenge = mode == CaptureModes.Active ? sample.NumberOfChallenge : (int?)null,
            ageThreshold = withAge ? sample.AgeThreshold : (double?)null,
            callbackURL = sample.CallbackUrl,
        };
        using var response = await http.PostAsJsonAsync("video-server/init-liveness-session", body, SampleJson.Options, cancellation);
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return LastPartOf(response);
    }

    /// <summary>The identifier at the end of the <c>Location</c> header.</summary>
    internal static string LastPartOf(HttpResponseMessage response) =>
        response.Headers.Location?.OriginalString is { } location
            ? location[(location.LastIndexOf('/') + 1)..]
            : throw new InvalidDataException("The answer has no Location header.");
}
