using System.Net;
using System.Text.Json;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Capture.Protocol;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Capture;

/// <summary>Who is at the other end, as it says itself. Evidence, never a ground for admission.</summary>
/// <param name="Origin">The <c>Origin</c> header.</param>
/// <param name="UserAgent">The <c>User-Agent</c> header.</param>
/// <param name="Address">Of the connection, or as a trusted proxy tells it. For the lock-out only.</param>
internal sealed record CaptureClient(string? Origin, string? UserAgent, IPAddress? Address)
{
    private const int MaxHeaderLength = 512;

    /// <summary>From the request that opened the socket; overlong headers are cut.</summary>
    public static CaptureClient Of(HttpRequest request) =>
        new(Cut(request.Headers.Origin), Cut(request.Headers.UserAgent), request.HttpContext.Connection.RemoteIpAddress);

    /// <summary>Where the attempt that begins with this message comes from.</summary>
    public AttemptSource SourceOf(Hello hello) => new(hello.SessionId, hello.Client?.Device, Address, UserAgent);

    /// <summary>All that the client said, as JSON.</summary>
    /// <param name="hello">Its first message.</param>
    /// <param name="start">Its second.</param>
    /// <param name="halts">How often its frames said that the page had stood still.</param>
    public string Facts(Hello hello, Start start, int halts) => JsonSerializer.Serialize(
        new ClientEvidence
        {
            Origin = Origin,
            Client = hello.Client is { } client ? client with { Device = null } : null,
            Camera = start.Camera,
            Screen = start.Screen,
            Hints = start.Hints,
            Automation = start.Automation,
            Signs = start.Signs,
            Halts = halts,
        },
        ProtocolJson.Default.ClientEvidence);

    private static string? Cut(string? header) => header is { Length: > MaxHeaderLength } ? header[..MaxHeaderLength] : header;
}
