using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>How messages become JSON and back; generated at build time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    MaxDepth = CaptureProtocol.MaxDepth,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClientMessage))]
[JsonSerializable(typeof(ServerMessage))]
[JsonSerializable(typeof(ClientEvidence))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
