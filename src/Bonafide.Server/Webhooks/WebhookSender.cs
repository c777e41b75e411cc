using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Bonafide.Server.Webhooks;

/// <summary>Makes one attempt: <c>POST</c> of the body to the address, signed. The answer's body is not read.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _client;
    private readonly WebhookSecrets _secrets;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;

    public WebhookSender(CheckedConnector connector, WebhookSecrets secrets, WebhookOptions options, TimeProvider time)
    {
        (_secrets, _options, _time) = (secrets, options, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            // A redirect is an answer like any other that is not 2xx. The handler's own way through a proxy would give it names to resolve by itself,
            // past our check; ours is the connector's.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // Every message is checked anew, so no connection outlives one.
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 16,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <returns>The status, or the failure that took its place.</returns>
    public async Task<(int? Status, WebhookFailure? Failure)> SendAsync(WebhookRow message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.AttemptTimeout);
        try
        {
            using var request = RequestOf(message);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ((int)response.StatusCode, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, WebhookFailure.TimedOut);
        }
        catch (Exception exception) when (exception is AddressRefusedException || exception.InnerException is AddressRefusedException)
        {
            return (null, WebhookFailure.AddressRefused);
        }
        // Addresses were checked when they were taken in; one that the client still cannot use reaches nobody.
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException or NotSupportedException or InvalidOperationException)
        {
            return (null, WebhookFailure.Unreachable);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage RequestOf(WebhookRow message)
    {
        var body = Encoding.UTF8.GetBytes(message.Body);
        var seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        return new HttpRequestMessage(HttpMethod.Post, message.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers =
            {
                { StandardWebhook.IdHeader, message.Id },
                { StandardWebhook.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture) },
                { StandardWebhook.SignatureHeader, StandardWebhook.Sign(_secrets.Of(message.Tenant), message.Id, seconds, body) },
                { "User-Agent", "Bonafide" },
            },
        };
    }
}
