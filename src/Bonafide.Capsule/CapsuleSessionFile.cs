using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule;

/// <summary>Reads a session file: <c>{ "id", "secret" }</c>, the secret in base64.</summary>
public static class CapsuleSessionFile
{
    private const int MaxBytes = 4096;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="InvalidDataException">It is no session file.</exception>
    public static CapsuleSession Read(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length > MaxBytes)
            throw new InvalidDataException($"{path} is no session file: it is too long.");
        return Parse(File.ReadAllBytes(path), path);
    }

    internal static CapsuleSession Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize(json, SessionFileJson.Default.SessionFileContent)
                ?? throw new JsonException("null is no session.");
            return new CapsuleSession(content.Id, content.Secret);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is no session file: {exception.Message}", exception);
        }
    }
}

/// <summary>The JSON of a session file.</summary>
internal sealed record SessionFileContent(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("secret")] byte[] Secret);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SessionFileContent))]
internal sealed partial class SessionFileJson : JsonSerializerContext;
