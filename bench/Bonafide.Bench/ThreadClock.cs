using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Bonafide.Bench;

/// <summary>Processor time of the calling thread: on a shared machine the wall clock measures the neighbours too.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static double Milliseconds
    {
        get
        {
            if (GetTime(ThreadProcessorTime, out var time) != 0)
                throw new Win32Exception();
            return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
