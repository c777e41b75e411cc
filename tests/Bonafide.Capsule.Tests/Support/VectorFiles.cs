using System.Text.Json;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>The committed vectors, which the TypeScript tests read too.</summary>
internal static class VectorFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "vectors");

    public static bool Exists(string name) => File.Exists(Path.Combine(Folder, name));

    public static JsonElement Json(string name) => JsonDocument.Parse(Bytes(name)).RootElement;

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static byte[] Hex(this JsonElement element, string member) => Convert.FromHexString(element.GetProperty(member).GetString()!);
}
