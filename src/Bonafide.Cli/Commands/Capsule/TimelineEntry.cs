using System.Text.Json.Serialization;
using Bonafide.Capsule;
using Bonafide.Capsule.Entries;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>An entry that was read to its end.</summary>
internal sealed record TimelineEntry(
    int Index,
    [property: JsonConverter(typeof(JsonStringEnumConverter<EntryType>))] EntryType Type,
    string? Name,
    string? ContentType,
    double? CapturedAt,
    long Size)
{
    public static async Task<TimelineEntry> ReadAsync(CapsuleEntry entry, CapsuleReader reader, CancellationToken cancellation)
    {
        long size = entry.Json.Length;
        while (await reader.ReadBodyAsync(cancellation) is { IsEmpty: false } window)
            size += window.Length;
        return new TimelineEntry(entry.Index, entry.Type, entry.Head.Name, entry.Head.ContentType, entry.Head.CapturedAt, size);
    }
}
