using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>Keys, a session and capsules to try things on.</summary>
internal static class TestCapsule
{
    public static readonly CapsuleKeyPair Key = MakeKey(1);
    public static readonly CapsuleKeyPair OtherKey = MakeKey(2);
    public static readonly CapsuleKeyRing Keys = new([Key]);
    public static readonly CapsuleSession Session = MakeSession("session-1", 0x11);

    public static CapsuleKeyPair MakeKey(byte seed) =>
        new(Enumerable.Repeat(seed, 32).ToArray(), DateTimeOffset.UnixEpoch.AddDays(seed));

    public static CapsuleSession MakeSession(string id, byte seed) => new(id, Enumerable.Repeat(seed, 32).ToArray());

    public static CapsuleManifest Manifest => new()
    {
        CreatedAt = 1_700_000_000_000,
        Producer = new CapsuleProducer("test", "1"),
        Tags = ["video_selfie_blank"],
        Analyses = [new CapsuleAnalysis("quality")],
        Metadata = new Dictionary<string, string> { ["transaction_id"] = "42" },
    };

    public static byte[] Bytes(int count, int seed = 0) => [.. Enumerable.Range(0, count).Select(i => (byte)((i * 31) + (i >> 8) + seed))];

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    /// <summary>A capsule with one file per body.</summary>
    public static async Task<byte[]> SealAsync(params byte[][] bodies)
    {
        var output = new MemoryStream();
        using var writer = await CapsuleWriter.CreateAsync(output, Key.Public, Session, Manifest);
        foreach (var body in bodies)
            await writer.AddAsync(EntryType.File, new EntryHead { Name = $"{body.Length}.bin" }, new MemoryStream(body));
        await writer.SealAsync();
        return output.ToArray();
    }

    public static ValueTask<CapsuleReader> OpenAsync(byte[] capsule, CapsuleReaderOptions? options = null) =>
        CapsuleReader.OpenAsync(new MemoryStream(capsule), Keys, new SingleSession(Session), options);

    /// <summary>Reads all of it; returns the media bodies.</summary>
    public static async Task<List<byte[]>> ReadAsync(byte[] capsule, CapsuleReaderOptions? options = null)
    {
        using var reader = await OpenAsync(capsule, options);
        var bodies = new List<byte[]>();
        while (await reader.ReadEntryAsync() is { } entry)
        {
            if (entry.Type.IsJson())
                continue;
            var body = new MemoryStream();
            await reader.CopyBodyAsync(body);
            bodies.Add(body.ToArray());
        }

        return bodies;
    }

    /// <summary>How reading all of it fails; null where it does not.</summary>
    public static async Task<CapsuleFailure?> FailureAsync(byte[] capsule, CapsuleReaderOptions? options = null)
    {
        try
        {
            await ReadAsync(capsule, options);
            return null;
        }
        catch (CapsuleException exception)
        {
            return exception.Failure;
        }
    }
}
