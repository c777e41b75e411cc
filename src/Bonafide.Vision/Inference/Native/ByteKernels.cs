using System.Runtime.Intrinsics.X86;

namespace Bonafide.Vision.Inference.Native;

/// <summary>What this processor does with products of bytes.</summary>
internal static class ByteKernels
{
    private const int Features = 7;
    private const int Avx512VnniInEcx = 11;
    private const int AvxVnniInEax = 4;

    /// <summary>
    /// Whether the runtime's fast kernels for bytes can overflow here. They do on x86 processors that sum pairs of products in 16 bits; those with
    /// VNNI instructions (AVX512-VNNI or AVX-VNNI, by CPUID leaf 7) sum in 32.
    /// </summary>
    public static bool MayOverflow { get; } = X86Base.IsSupported && !HasVnni();

    private static bool HasVnni()
    {
        if (X86Base.CpuId(0, 0).Eax < Features)
            return false;
        var (subleaves, _, ecx, _) = X86Base.CpuId(Features, 0);
        return (ecx >> Avx512VnniInEcx & 1) != 0 || (subleaves >= 1 && (X86Base.CpuId(Features, 1).Eax >> AvxVnniInEax & 1) != 0);
    }
}
