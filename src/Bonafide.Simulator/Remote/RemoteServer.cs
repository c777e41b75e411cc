using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Bonafide.Simulator.Remote;

/// <summary>The REST side of a running server, as an integrator's own server uses it.</summary>
public sealed class RemoteServer : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);
    private readonly HttpClient _http;
    private readonly Uri _base;
    private readonly TimeProvider _time;

    /// <param name="url">Base address, without a path.</param>
    /// <param name="key">API key.</param>
    /// <param name="time">Paces the polling.</param>
    public RemoteServer(Uri url, string key, TimeProvider time)
    {
        (_base, _time) = (url, time);
        _http = new HttpClient { BaseAddress = url };
        _http.DefaultRequestHeaders.Add("apikey", key);
    }

    /// <summary>Address of the capture socket.</summary>
    public Uri Socket => new UriBuilder(new Uri(_base, "/video-server/engine.io")) { Scheme = _base.Scheme == "https" ? "wss" : "ws" }.Uri;

    /// <summary>Makes a session.</summary>
    /// <param name="mode">The mode, in the door's words.</param>
    /// <param name="level">The security level, in the door's words.</param>
    /// <param name="light">Whether the page is to show a light sequence.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its identifier.</returns>
    /// <exception cref="HttpRequestException">The server refused; the message carries its words.</exception>
    public async Task<string> CreateSessionAsync(string mode, string level, bool light, CancellationToken cancellation)
    {
        var body = new { livenessMode = mode, securityLevel = level, lightSequence = light };
        using var response = await _http.PostAsJsonAsync("/video-server/init-liveness-session", body, cancellation);
        await RequireAsync(response, HttpStatusCode.Created, cancellation);
        var location = response.Headers.Location?.ToString() ?? throw new HttpRequestException("The server made a session but did not say where.");
        return location[(location.LastIndexOf("/bio-sessions/", StringComparison.Ordinal) + "/bio-sessions/".Length)..];
    }

    /// <summary>Waits for the verdict.</summary>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    /// <exception cref="HttpRequestException">The server refused.</exception>
    public async Task<JsonElement> ResultAsync(string session, TimeSpan patience, CancellationToken cancellation)
    {
        var until = _time.GetTimestamp() + (long)(patience.TotalSeconds * _time.TimestampFrequency);
        while (_time.GetTimestamp() < until)
        {
            using var response = await _http.GetAsync(new Uri($"/bioserver-app/v2/bio-sessions/{session}/liveness-challenge-result", UriKind.Relative), cancellation);
            if (response.StatusCode != HttpStatusCode.NoContent)
            {
                await RequireAsync(response, HttpStatusCode.OK, cancellation);
                return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            }

            await Task.Delay(PollEvery, _time, cancellation);
        }

        throw new TimeoutException($"The server had no result after {patience.TotalSeconds:F0} s.");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task RequireAsync(HttpResponseMessage response, HttpStatusCode wanted, CancellationToken cancellation)
    {
        if (response.StatusCode == wanted)
            return;
        var words = await response.Content.ReadAsStringAsync(cancellation);
        throw new HttpRequestException($"The server answered {(int)response.StatusCode}: {words}", null, response.StatusCode);
    }
}
