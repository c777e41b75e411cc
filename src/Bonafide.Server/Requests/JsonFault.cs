using System.Text.Json;

namespace Bonafide.Server.Requests;

/// <summary>Says where JSON goes wrong: the member and the line, so that its writer need not search.</summary>
internal static class JsonFault
{
    private const int LongestName = 64;

    public static string Describe(ReadOnlySpan<byte> json, string what, int maxDepth)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return $"{what} is empty; a JSON object is expected.";
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        var members = new HashSet<string>();
        string? last = null;
        try
        {
            while (reader.Read())
            {
                if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                    continue;
                last = reader.GetString()!;
                if (!members.Add(last))
                    return $"{what} has the member '{Shortened(last)}' twice.";
            }
        }
        catch (JsonException exception)
        {
            var member = last is null ? "" : $", at the member '{Shortened(last)}' or after it";
            return $"{what} is not JSON, or is nested deeper than {maxDepth} levels: see line {exception.LineNumber + 1}{member}.";
        }
        catch (InvalidOperationException)
        {
            return $"{what} has a member whose name holds half a character: a surrogate without its other half.";
        }

        return $"{what} has a member twice, inside the member '{Shortened(last!)}' or before it.";
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
