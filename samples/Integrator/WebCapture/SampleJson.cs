using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integrator.WebCapture;

/// <summary>How JSON is read and written: names in camel case, nothing for what is null, nothing missing that a type needs.</summary>
internal static class SampleJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
