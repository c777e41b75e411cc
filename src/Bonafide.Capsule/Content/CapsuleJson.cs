using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Log;

namespace Bonafide.Capsule.Content;

/// <summary>Strict JSON: UTF-8, no comments, no trailing commas, no member twice, bounded depth. Unknown members are passed over.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = CapsuleFormat.MaxJsonDepth)]
[JsonSerializable(typeof(CapsuleManifest))]
[JsonSerializable(typeof(EntryHead))]
[JsonSerializable(typeof(LogEvent))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CapsuleJson : JsonSerializerContext
{
    public static bool TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize(utf8, type);
            return value is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Whether bytes are one JSON object under the same rules.</summary>
    public static bool IsObject(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, Default.JsonElement, out var element) && element.ValueKind == JsonValueKind.Object;
}
