using Bonafide.Capsule.Chunks;
using Bonafide.Capsule.Header;
using Bonafide.Capsule.Hpke;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule.Tests.Support;

/// <summary>Seals any plaintext from the layers themselves: what no writer would write, under keys that are right.</summary>
internal static class RawSeal
{
    /// <param name="plaintext">Anything.</param>
    /// <param name="keyMaterial">Decides the ephemeral key.</param>
    /// <param name="recipient">The key to seal to.</param>
    /// <param name="session">The session to seal for.</param>
    public static byte[] Seal(byte[] plaintext, byte[] keyMaterial, CapsulePublicKey recipient, CapsuleSession session)
    {
        var shared = DhKem.Encap(DhKem.DerivePrivateKey(keyMaterial), recipient.Bytes, out var encapsulated)!;
        var bound = HeaderWriter.Bound(recipient.Id, encapsulated, session.Id);
        var content = CapsuleBinding.Content(shared, bound, session);
        byte[] tagged = [.. bound, .. CapsuleBinding.SessionTag(content)];
        var output = new MemoryStream();
        output.Write(tagged);
        output.Write(CapsuleBinding.HeaderTag(shared, bound, tagged));
        using var chunks = new ChunkWriter(output, new HpkeChunkCipher(content));
        Wait(chunks.WriteAsync(plaintext, default));
        Wait(chunks.CompleteAsync(default));
        return output.ToArray();
    }

    // Memory never makes anybody wait.
    private static void Wait(ValueTask task) => task.IsCompletedSuccessfully.ShouldBeTrue();
}
