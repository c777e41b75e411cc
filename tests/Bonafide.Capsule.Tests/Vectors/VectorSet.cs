using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>How vectors.json is read and written.</summary>
internal static class VectorSet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static IReadOnlyList<VectorCase> Read(byte[] json) => JsonSerializer.Deserialize<List<VectorCase>>(json, Options)!;

    public static byte[] Write(IEnumerable<VectorCase> cases) => [.. JsonSerializer.SerializeToUtf8Bytes(cases, Options), (byte)'\n'];
}
