using System.Globalization;
using System.Text.Json;

namespace Bonafide.Server.Capsules;

/// <summary>
/// One timeline of two clocks: the sealer's, whose beginning the manifest tells, and this server's. A line says whose it is, since the sealer's clock is its
/// own statement.
/// </summary>
internal static class CapsuleTimeline
{
    public static IReadOnlyList<TimelineLine> Join(CapsuleContents contents, IReadOnlyList<TrailRow> trail)
    {
        var begun = contents.Manifest.CreatedAt;
        var inner = contents.Events.Select(logged => new TimelineLine(
            Time(begun + logged.Time), "capsule", logged.Name, null, logged.Data is { } data ? JsonSerializer.Serialize(data) : logged.Digest is { } digest ? $"entry {logged.Entry} sha256 {digest}" : null));
        var outer = trail.Select(row => new TimelineLine(Time(row.At), "server", row.Action, row.Who, row.Detail));
        // The order within each clock is certain and is kept where both tell the same time.
        return [.. inner.Concat(outer).OrderBy(line => line.At, StringComparer.Ordinal)];
    }

    private static string Time(double milliseconds) =>
        DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One line.</summary>
/// <param name="At">When, by the clock of its source.</param>
/// <param name="Source">capsule or server.</param>
/// <param name="Event">What happened.</param>
/// <param name="Who">Who did it; null for the sealer.</param>
/// <param name="Detail">More about it.</param>
internal sealed record TimelineLine(string At, string Source, string Event, string? Who, string? Detail);
