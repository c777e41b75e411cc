using System.Runtime.InteropServices;

namespace Bonafide.Capsule.Bench;

/// <summary>Processor time of the programs that were run and have ended.</summary>
internal static partial class ChildClock
{
    private const int Children = -1;

    // struct rusage: user and system time as seconds and microseconds, then fourteen numbers that nobody asks for here.
    private const int Fields = 18;

    public static TimeSpan Now
    {
        get
        {
            Span<long> usage = stackalloc long[Fields];
            if (GetResourceUsage(Children, usage) != 0)
                throw new InvalidOperationException("getrusage failed.");
            return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
