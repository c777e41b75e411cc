using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Sessions;

/// <summary>The one list of what this version can capture. Every door asks it, so that none promises what the engine cannot do.</summary>
internal static class SupportedModes
{
    public static IReadOnlyList<CaptureMode> All { get; } = CaptureProcessFactory.SupportedModes;
}
