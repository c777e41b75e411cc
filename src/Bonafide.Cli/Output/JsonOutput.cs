using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bonafide.Cli.Output;

/// <summary>The <c>--json</c> option and how answers are written for it.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Option<bool> Option() => new("--json") { Description = "Answer as JSON on standard output." };

    public static void Write<T>(T answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Format));
}
