using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Tests.Webhooks.Support;

/// <summary>A service provider's server: real HTTP on every loopback address.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedCallback> _received = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    private Receiver(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First().Replace("0.0.0.0", "localhost", StringComparison.Ordinal)).Port;

    public string Url => $"http://127.0.0.1:{Port}/callback";

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Status(HttpStatusCode.NoContent);

    public IReadOnlyList<ReceivedCallback> Received => [.. _received];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.HandleAsync);
        await app.StartAsync();
        return receiver;
    }

    public static Func<HttpContext, Task> Status(HttpStatusCode status) => context =>
    {
        context.Response.StatusCode = (int)status;
        return Task.CompletedTask;
    };

    /// <summary>The next request that comes, or came and was not asked for yet.</summary>
    public async Task<ReceivedCallback> NextAsync()
    {
        (await _arrivals.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue("no callback came");
        return _received.Last();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        _received.Enqueue(new ReceivedCallback(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Connection.LocalIpAddress!.MapToIPv4().ToString(),
            context.Request.ContentType,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            await reader.ReadToEndAsync()));
        _arrivals.Release();
        await Answer(context);
    }
}

internal sealed record ReceivedCallback(
    string Method, string Path, string Address, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];
}
