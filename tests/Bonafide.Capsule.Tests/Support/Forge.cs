namespace Bonafide.Capsule.Tests.Support;

/// <summary>Seals any plaintext for the session and the key of these tests, with a fixed ephemeral key.</summary>
internal static class Forge
{
    public static byte[] Seal(RawPlaintext plaintext, byte seed = 0x77) => Seal(plaintext.ToArray(), seed);

    public static byte[] Seal(byte[] plaintext, byte seed) => RawSeal.Seal(plaintext, KeyMaterial(seed), TestCapsule.Key.Public, TestCapsule.Session);

    public static byte[] KeyMaterial(byte seed) => [.. Enumerable.Repeat(seed, 32)];
}
