using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Load;
using Bonafide.Server.Doors.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Hosting;

/// <summary>What the one who started the server wants to know.</summary>
public sealed record StartReport
{
    /// <summary>Addresses that are listened on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Address of the demo page; null when it is off.</summary>
    public string? Demo { get; init; }

    /// <summary>The API key made by this start; null on every start but the first. Shown once: it is not stored.</summary>
    public string? Key { get; init; }

    /// <summary>Captures that this node takes at once; null when it can take none.</summary>
    public int? Captures { get; init; }

    /// <summary>Why nothing can be captured, and what to do; null when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Describes a server that has started.</summary>
    public static StartReport Of(WebApplication app)
    {
        var services = app.Services;
        var urls = app.Urls.ToArray();
        var problem = (services.GetRequiredService<IVisionProvider>().Get() as VisionAvailability.Missing)?.Reason;
        return new StartReport
        {
            Urls = urls,
            Demo = services.GetRequiredService<DemoOptions>().Enabled && urls.Length > 0 ? Reachable(urls[0]) + "/demo/" : null,
            Key = services.GetRequiredService<FirstStart>().Issued?.Secret,
            Captures = problem is null ? services.GetRequiredService<CaptureLimit>().Captures : null,
            Problem = problem,
        };
    }

    private static string Reachable(string url) => url
        .Replace("[::]", "localhost", StringComparison.Ordinal)
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
