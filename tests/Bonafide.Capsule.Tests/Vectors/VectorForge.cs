using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>Makes the committed vectors: always the same bytes.</summary>
internal static class VectorForge
{
    public static async Task<IReadOnlyDictionary<string, byte[]>> MakeAsync()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["recipient.key"] = KeyFile(TestCapsule.Key),
            ["other.key"] = KeyFile(TestCapsule.OtherKey),
            ["session.json"] = SessionFile(TestCapsule.Session),
            ["other-secret.json"] = SessionFile(TestCapsule.MakeSession(TestCapsule.Session.Id, 0x22)),
            ["other-session.json"] = SessionFile(TestCapsule.MakeSession("session-2", 0x11)),
            ["small.capsule"] = await SmallAsync(),
            ["three-chunks.capsule"] = await ThreeChunksAsync(),
        };
        foreach (var (name, _, plaintext) in ContentFaults.All)
            files[name + ".capsule"] = Forge.Seal(plaintext);
        files["odd.capsule"] = Forge.Seal(ContentFaults.Odd);
        files["vectors.json"] = VectorSet.Write(VectorCases.Make(files));
        return files;
    }

    private static async Task<byte[]> SmallAsync()
    {
        var output = new MemoryStream();
        using var writer = await CapsuleWriter.CreateAsync(output, TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest, Fixed(0x31));
        await writer.AddAsync(EntryType.Device, TestCapsule.Json("""{"camera":{"label":"front","width":1280,"height":720}}"""));
        await writer.LogAsync("camera.chosen", TestCapsule.Json("""{"label":"front"}"""));
        await writer.AddAsync(EntryType.Challenge, TestCapsule.Json("""{"script":["blank"]}"""));
        await writer.AddAsync(
            EntryType.Frame,
            new EntryHead { Name = "frame-1.jpg", ContentType = "image/jpeg", CapturedAt = 0, Width = 1280, Height = 720 },
            new MemoryStream(Encoding.ASCII.GetBytes("not really a picture")));
        await writer.AddAsync(EntryType.File, new EntryHead { Name = "empty.bin" }, Stream.Null);
        await writer.SealAsync();
        return output.ToArray();
    }

    private static async Task<byte[]> ThreeChunksAsync()
    {
        var output = new MemoryStream();
        using var writer = await CapsuleWriter.CreateAsync(output, TestCapsule.Key.Public, TestCapsule.Session, TestCapsule.Manifest, Fixed(0x32));
        await writer.AddAsync(EntryType.Video, new EntryHead { Name = "long.bin", Part = 0 }, new MemoryStream(TestCapsule.Bytes(2 * CapsuleFormat.ChunkSize)));
        await writer.SealAsync();
        return output.ToArray();
    }

    private static CapsuleWriterOptions Fixed(byte seed) => new() { Time = new StoppedClock(), KeyMaterial = () => Forge.KeyMaterial(seed) };

    private static byte[] KeyFile(CapsuleKeyPair key) => CapsuleKeyFile.Serialize(new KeyFileContent(
        "bonafide-capsule-key-1", key.Public.Id.ToString(), key.CreatedAt, key.Public.Bytes.ToArray(), key.PrivateKey.ToArray()));

    private static byte[] SessionFile(CapsuleSession session) => Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { id = session.Id, secret = Convert.ToBase64String(session.Secret) }) + "\n");

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
