using System.Text.Json;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>How this door writes JSON: <c>snake_case</c>, absent values as null.</summary>
internal static class CapsuleJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
