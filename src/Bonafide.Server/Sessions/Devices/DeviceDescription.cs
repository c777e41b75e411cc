using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Server.Sessions.Devices;

/// <summary>The device that a capture was made with, as far as its browser tells. What a browser freezes or hides is left out.</summary>
internal sealed record DeviceDescription
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A phone's model; several, separated by commas, where they cannot be told apart.</summary>
    public string? Model { get; init; }

    /// <summary><c>Android</c>, <c>iOS</c>, <c>Windows</c>, <c>macOS</c> or <c>Linux</c>.</summary>
    public string? Os { get; init; }

    public string? OsVersion { get; init; }

    public string? Browser { get; init; }

    public string? BrowserVersion { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when nothing was stored.</returns>
    public static DeviceDescription? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize<DeviceDescription>(json, Json);
}
