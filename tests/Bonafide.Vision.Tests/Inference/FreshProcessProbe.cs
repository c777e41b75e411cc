using System.Runtime.InteropServices;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Tests.Inference;

/// <summary>Starts the inference library in a process in which nothing else has, and prints what that changed.</summary>
internal static partial class FreshProcessProbe
{
    public const string Command = "start-inference";

    /// <summary>Prints the native threads that were added, then the value of the switch as native code sees it.</summary>
    public static int Run(string runtimeFolder)
    {
        var before = NativeThreads();
        OnnxRuntime.Start(runtimeFolder);
        Console.WriteLine(NativeThreads() - before);
        Console.WriteLine(Marshal.PtrToStringUTF8(GetEnv("ORT_DISABLE_TELEMETRY")));
        return 0;
    }

    /// <summary>The threads of this process but for the runtime's own, which it names ".NET …".</summary>
    private static int NativeThreads() => Directory.GetDirectories("/proc/self/task")
        .Count(task => !File.ReadAllText(Path.Combine(task, "comm")).StartsWith(".NET", StringComparison.Ordinal));

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetEnv(string name);
}
