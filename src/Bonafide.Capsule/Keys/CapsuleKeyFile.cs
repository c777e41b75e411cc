using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Keys;

/// <summary>Key files, as section 10 of the format has them. Reading proves that a file does not contradict itself.</summary>
public static class CapsuleKeyFile
{
    /// <summary>The ending of a private key's file.</summary>
    public const string PrivateExtension = ".key";

    /// <summary>The ending of a public key's file.</summary>
    public const string PublicExtension = ".pub";

    private const string Format = "bonafide-capsule-key-1";
    private const int MaxBytes = 4096;

    /// <summary>Reads a private key.</summary>
    /// <param name="path">A file that <see cref="WritePair"/> wrote.</param>
    /// <exception cref="InvalidDataException">The file is no key or contradicts itself.</exception>
    public static CapsuleKeyPair ReadPrivate(string path) => ParsePrivate(ReadBounded(path), path);

    /// <summary>Reads a public key.</summary>
    /// <param name="path">A public or private key file.</param>
    /// <exception cref="InvalidDataException">The file is no key or contradicts itself.</exception>
    public static CapsulePublicKey ReadPublic(string path)
    {
        var content = Parse(ReadBounded(path), path);
        try
        {
            var key = new CapsulePublicKey(content.PublicKey);
            return key.Id.ToString() == content.Kid ? key : throw Bad(path, "its kid is not that of its key");
        }
        catch (ArgumentException exception)
        {
            throw Bad(path, exception.Message);
        }
    }

    /// <summary>Reads every private key of a folder into a ring.</summary>
    /// <param name="folder">Where the key files are.</param>
    /// <exception cref="InvalidDataException">There is none, or one is no key.</exception>
    public static CapsuleKeyRing ReadRing(string folder)
    {
        var files = Directory.GetFiles(folder, "*" + PrivateExtension).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? new CapsuleKeyRing(files.Select(ReadPrivate).DistinctBy(key => key.Public.Id))
            : throw new InvalidDataException($"There is no *{PrivateExtension} file in {folder}; 'bonafide capsule keygen' makes one.");
    }

    /// <summary>Writes both files of a key; never over existing ones.</summary>
    /// <param name="key">The key.</param>
    /// <param name="folder">Made if it is not there, then open to its owner only.</param>
    /// <returns>The two paths: public, private.</returns>
    public static (string Public, string Private) WritePair(CapsuleKeyPair key, string folder)
    {
        ArgumentNullException.ThrowIfNull(key);
        OwnerOnly.CreateFolder(folder);
        var content = new KeyFileContent(Format, key.Public.Id.ToString(), key.CreatedAt, key.Public.Bytes.ToArray(), null);
        var stem = Path.Combine(folder, content.Kid);
        OwnerOnly.WriteFile(stem + PrivateExtension, Serialize(content with { PrivateKey = key.PrivateKey.ToArray() }));
        File.WriteAllBytes(stem + PublicExtension, Serialize(content));
        return (stem + PublicExtension, stem + PrivateExtension);
    }

    internal static CapsuleKeyPair ParsePrivate(ReadOnlySpan<byte> json, string path)
    {
        var content = Parse(json, path);
        if (content.PrivateKey is not { Length: 32 } privateKey)
            throw Bad(path, "it holds no private key");
        var key = new CapsuleKeyPair(privateKey, content.CreatedAt);
        CryptographicOperations.ZeroMemory(privateKey);
        if (key.Public.Bytes.SequenceEqual(content.PublicKey) && key.Public.Id.ToString() == content.Kid)
            return key;
        key.Dispose();
        throw Bad(path, "its private key, public key and kid do not belong together");
    }

    internal static byte[] Serialize(KeyFileContent content) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(content, KeyFileJson.Default.KeyFileContent), (byte)'\n'];

    private static byte[] ReadBounded(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[MaxBytes + 1];
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read <= MaxBytes ? buffer[..read] : throw Bad(path, "it is too long");
    }

    private static KeyFileContent Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(json, KeyFileJson.Default.KeyFileContent) is { Format: Format } content
                ? content
                : throw Bad(path, "it has another format");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is no capsule key: it is no such JSON.", exception);
        }
    }

    private static InvalidDataException Bad(string path, string why) => new($"{path} is no usable capsule key: {why}.");
}

/// <summary>The JSON of a key file.</summary>
internal sealed record KeyFileContent(
    [property: JsonPropertyName("format")] string Format,
    [property: JsonPropertyName("kid")] string Kid,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("publicKey")] byte[] PublicKey,
    [property: JsonPropertyName("privateKey")] byte[]? PrivateKey);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(KeyFileContent))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
