using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Cli.Commands;

/// <summary>What a command says on standard output: one JSON value, or words.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions LineOptions = new(Options) { WriteIndented = false };

    public static void Json<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Options));

    /// <summary>One line, for readers that follow a running command.</summary>
    public static void JsonLine<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, LineOptions));

    public static void Text(string text) => Console.WriteLine(text);
}
