using System.Globalization;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Reads the filters of a listing.</summary>
internal static class FolderQueries
{
    private const int MostMeta = 8;
    private const int LargestPage = 100;

    public static Outcome<FolderQuery> Read(IQueryCollection query, string tenant)
    {
        var filter = new FolderQuery { Tenant = tenant, FolderId = Text(query, "folder_id") };
        if (query["meta_data"].Count > MostMeta)
            return Refusal.Invalid($"At most {MostMeta} filters 'meta_data' can be given.");
        var meta = new List<KeyValuePair<string, string>>();
        foreach (var condition in query["meta_data"])
        {
            var at = condition?.IndexOf("==", StringComparison.Ordinal) ?? -1;
            if (at <= 0)
                return Refusal.Invalid("The filter 'meta_data' has the form name==value.");
            meta.Add(new(condition![..at], condition[(at + 2)..]));
        }

        if (Seconds(query, "time_created.min").IsRefused(out var refusal, out var from) || Seconds(query, "time_created.max").IsRefused(out refusal, out var to))
            return refusal;
        if (Number(query, "limit", 25, 1, LargestPage).IsRefused(out refusal, out var limit) || Number(query, "offset", 0, 0, int.MaxValue).IsRefused(out refusal, out var offset))
            return refusal;
        if (Text(query, "resolution_status") is { } word)
        {
            if (Words.ResolutionOf(word) is not { } resolution)
                return Refusal.Invalid("The filter 'resolution_status' is INITIAL, SUCCESS, OPERATOR_REQUIRED, FAILED or DECLINED.");
            filter = filter with { Resolution = resolution };
        }

        return filter with { Meta = meta, CreatedFrom = from.Value, CreatedTo = to.Value, Limit = (int)limit.Value!, Offset = (int)offset.Value! };
    }

    /// <returns>Null when it is neither true nor false.</returns>
    public static bool? Flag(IQueryCollection query, string name, bool usual) => Text(query, name) switch
    {
        null => usual,
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text, ..] ? text : null;

    private static Outcome<Bound> Seconds(IQueryCollection query, string name)
    {
        if (Text(query, name) is not { } text)
            return new Bound(null);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 1e11
            ? new Bound((long)(seconds * 1000))
            : Refusal.Invalid($"The filter '{name}' is a time in seconds since 1970.");
    }

    private static Outcome<Bound> Number(IQueryCollection query, string name, int usual, int min, int max)
    {
        if (Text(query, name) is not { } text)
            return new Bound(usual);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? new Bound(number)
            : Refusal.Invalid($"The parameter '{name}' is a whole number from {min} to {max}.");
    }

    private sealed record Bound(long? Value);
}
