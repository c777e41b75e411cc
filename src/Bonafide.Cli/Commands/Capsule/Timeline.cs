using System.Globalization;
using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Log;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>What a verified capsule says: its entries, and its log in the order of time. Shown only when all of it proved right.</summary>
internal sealed class Timeline
{
    private readonly CapsuleReader _reader;
    private readonly List<TimelineEntry> _entries = [];
    private readonly List<LogEvent> _events = [];

    private Timeline(CapsuleReader reader) => _reader = reader;

    public static async Task<Timeline> ReadAsync(CapsuleReader reader, CancellationToken cancellation)
    {
        var timeline = new Timeline(reader);
        while (await reader.ReadEntryAsync(cancellation) is { } entry)
        {
            if (entry.Event is { } logged)
                timeline._events.Add(logged);
            else
                timeline._entries.Add(await TimelineEntry.ReadAsync(entry, reader, cancellation));
        }

        return timeline;
    }

    public void WriteJson() => JsonOutput.Write(new
    {
        verified = true,
        kid = _reader.Header.KeyId.ToString(),
        sessionId = _reader.Header.SessionId,
        manifest = _reader.Manifest,
        entries = _entries,
        events = _events,
    });

    public void WriteText()
    {
        var begun = DateTimeOffset.UnixEpoch.AddMilliseconds(_reader.Manifest!.CreatedAt);
        Console.WriteLine(Invariant($"session {_reader.Header.SessionId}, sealed to {_reader.Header.KeyId}"));
        Console.WriteLine(Invariant($"begun {begun:yyyy-MM-dd HH:mm:ss.fff} UTC by {Plain(_reader.Manifest.Producer.Name)} {Plain(_reader.Manifest.Producer.Version)}"));
        Console.WriteLine();
        var entries = _entries.ToDictionary(entry => entry.Index);
        foreach (var logged in _events)
            Console.WriteLine(Line(logged, logged.Entry is { } index ? entries[index] : null));
        Console.WriteLine();
        var media = _entries.Where(entry => !entry.Type.IsJson()).ToList();
        Console.WriteLine(Invariant(
            $"verified: {_entries.Count} entries, {media.Count} of them media with {media.Sum(entry => entry.Size)} bytes; {_events.Count} events, unbroken; log and media agree"));
    }

    private static string Line(LogEvent logged, TimelineEntry? entry)
    {
        var about = entry is null
            ? ""
            : Invariant($"  #{entry.Index} {entry.Type.ToString().ToLowerInvariant()} {Plain(entry.Name ?? "")} {entry.Size} bytes sha256 {logged.Digest![..16]}…");
        var data = logged.Data is { } value ? "  " + JsonSerializer.Serialize(value) : "";
        return Invariant($"{logged.Time / 1000,10:F3} s  {logged.Name}{about}{data}");
    }

    // The sealer chose these words; a terminal must not obey them.
    private static string Plain(string words) => string.Concat(words.Where(letter => !char.IsControl(letter)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
