using System.Text.Json;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>Reads text messages. Never throws on what a client sends.</summary>
internal static class TextMessageReader
{
    private const string Malformed =
        "A text message must be a JSON object with a known type and its required members, at most 16 KiB and 8 levels deep.";

    public static ParsedMessage Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > CaptureProtocol.MaxTextBytes)
            return ParsedMessage.Broken(Malformed);

        try
        {
            return JsonSerializer.Deserialize(utf8, ProtocolJson.Default.ClientMessage) switch
            {
                null => ParsedMessage.Broken(Malformed),
                Hello { SessionId.Length: 0 or > CaptureProtocol.MaxSessionIdLength } => ParsedMessage.Broken("The sessionId has no acceptable length."),
                Hello { Client.Device.Length: > CaptureProtocol.MaxDeviceLength } => ParsedMessage.Broken("client.device is at most 64 characters long."),
                var message => message,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return ParsedMessage.Broken(Malformed);
        }
    }
}
