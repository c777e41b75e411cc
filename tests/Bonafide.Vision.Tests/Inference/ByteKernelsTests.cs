using Bonafide.Vision.Inference.Native;

namespace Bonafide.Vision.Tests.Inference;

public class ByteKernelsTests
{
    [Fact]
    public void The_processor_answers_as_the_system_lists_its_flags()
    {
        var flags = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal)) ?? "";
        var vnni = flags.Contains("avx512_vnni", StringComparison.Ordinal) || flags.Contains("avx_vnni", StringComparison.Ordinal);
        ByteKernels.MayOverflow.ShouldBe(flags.Length > 0 && !vnni);
    }
}
