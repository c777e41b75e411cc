using System.Buffers;
using System.Text.Json;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>Writes server messages.</summary>
internal static class MessageWriter
{
    public static void Write(IBufferWriter<byte> target, ServerMessage message)
    {
        using var writer = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(writer, message, ProtocolJson.Default.ServerMessage);
    }
}
