using System.Reflection;
using System.Runtime.InteropServices;

namespace Bonafide.Capsule.Hpke;

/// <summary>The two functions of the system's libsodium that .NET has no equal of.</summary>
internal static partial class Sodium
{
    private const string Library = "libsodium";

    // Debian names the library by its binary interface; the bare name exists only where headers are installed.
    private static readonly string[] Names = ["libsodium.so.23", "libsodium.so.26", "libsodium"];

    static Sodium()
    {
        NativeLibrary.SetDllImportResolver(typeof(Sodium).Assembly, Resolve);
        if (Initialise() < 0)
            throw new InvalidOperationException("libsodium could not be initialised.");
    }

    /// <summary>The public point of a private scalar.</summary>
    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_curve25519_base")]
    public static partial int ScalarMultBase(Span<byte> point, ReadOnlySpan<byte> scalar);

    /// <summary>Scalar times point; -1 where the result is all zero, that is where the point has a small order.</summary>
    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_curve25519")]
    public static partial int ScalarMult(Span<byte> result, ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> point);

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialise();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return 0;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle))
                return handle;
        }

        throw new DllNotFoundException("libsodium is missing: install the system package libsodium23 (apt-get install libsodium23).");
    }
}
