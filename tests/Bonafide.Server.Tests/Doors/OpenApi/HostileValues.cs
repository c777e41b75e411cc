using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bonafide.Server.Tests.Doors.OpenApi;

/// <summary>What no honest client sends.</summary>
internal static class HostileValues
{
    /// <summary>As JSON; in place of a member's value.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "-1", "0", "2147483648", "1e400", "-1e308", "1.5", "\"\"", "\" \"", "\"NaN\"", "\"Infinity\"", "\"-0\"", "\"\\ud800\"", "\"\\u0000\"",
        "\"\\u202e\"", "\"😀\"", "\"'; DROP TABLE sessions; --\"", "\"../../keys/master.key\"", "\"http://\"", "\"http://[::1\"", "\"javascript:alert(1)\"",
        "[]", "{}", "[null]", "{\"a\":{\"b\":[]}}", Text(300), Text(10_000), Text(70_000), Nested('[', ']', 12), Nested('[', ']', 5_000),
        string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), "tru", "\"", "01", "{\"a\":1,\"a\":2}",
    ];

    /// <summary>In place of a whole body.</summary>
    public static IReadOnlyList<byte[]> Bodies { get; } =
    [
        [], "{"u8.ToArray(), "null"u8.ToArray(), "[]"u8.ToArray(), "\"x\""u8.ToArray(), [0xFF, 0xFE, 0x7B, 0x00], [0xEF, 0xBB, 0xBF, .. "{}"u8], [0x7B, 0x22, 0xC3, 0x28, 0x22],
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 60_000))), new byte[70_000], "<?xml version=\"1.0\"?><a/>"u8.ToArray(),
    ];

    public static IReadOnlyList<string?> ContentTypes { get; } =
    [
        null, "text/plain", "application/xml", "application/json; charset=utf-16", "application/json;;;", "application/octet-stream", "multipart/form-data",
        "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "not a type", "application/x-www-form-urlencoded", new string('a', 3_000),
    ];

    /// <summary>In place of a part of the address, escaped already.</summary>
    public static IReadOnlyList<string> Segments { get; } =
    [
        "x", "0991cedc-9111-4b9d-9e4e-8d6eb4db488f", "%20", "%25", "%F0%9F%98%80", "%27%3B%20DROP%20TABLE%20sessions%3B--", "%7B%7D", "null", new string('a', 4_000),
    ];

    /// <summary>An object with one member of it put to each hostile value.</summary>
    public static IEnumerable<string> Damaged(JsonObject valid, string member) => Json.Select(value =>
    {
        var others = valid.Where(other => other.Key != member).Select(other => $"{JsonSerializer.Serialize(other.Key)}:{other.Value?.ToJsonString() ?? "null"}");
        return "{" + string.Join(',', [.. others, $"{JsonSerializer.Serialize(member)}:{value}"]) + "}";
    });

    private static string Text(int length) => '"' + new string('x', length) + '"';

    private static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);
}
