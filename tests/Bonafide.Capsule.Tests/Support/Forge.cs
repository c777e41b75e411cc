using Bonafide.Capsule.Chunks;
using Bonafide.Capsule.Header;
using Bonafide.Capsule.Hpke;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>Seals any plaintext from the layers themselves, with a fixed ephemeral key.</summary>
internal static class Forge
{
    public static byte[] Seal(RawPlaintext plaintext, byte seed = 0x77) => Seal(plaintext.ToArray(), seed);

    public static byte[] Seal(byte[] plaintext, byte seed)
    {
        var shared = DhKem.Encap(DhKem.DerivePrivateKey(KeyMaterial(seed)), TestCapsule.Key.Public.Bytes, out var encapsulated)!;
        var bound = HeaderWriter.Bound(TestCapsule.Key.Public.Id, encapsulated, TestCapsule.Session.Id);
        var content = CapsuleBinding.Content(shared, bound, TestCapsule.Session);
        byte[] tagged = [.. bound, .. CapsuleBinding.SessionTag(content)];
        var output = new MemoryStream();
        output.Write(tagged);
        output.Write(CapsuleBinding.HeaderTag(shared, bound, tagged));
        using var chunks = new ChunkWriter(output, new HpkeChunkCipher(content));
        Wait(chunks.WriteAsync(plaintext, default));
        Wait(chunks.CompleteAsync(default));
        return output.ToArray();
    }

    public static byte[] KeyMaterial(byte seed) => [.. Enumerable.Repeat(seed, 32)];

    // Memory never makes anybody wait.
    private static void Wait(ValueTask task) => task.IsCompletedSuccessfully.ShouldBeTrue();
}
