using System.Collections.Frozen;
using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>The protocol's words for the values of the capture engine.</summary>
internal static class ProtocolWords
{
    public static string Of(CaptureMode mode) => Words<CaptureMode>.Of(mode);

    public static string Of(GuidanceCode guidance) => Words<GuidanceCode>.Of(guidance);

    public static string Of(CapturePhase phase) => Words<CapturePhase>.Of(phase);

    public static string Of(CaptureInstruction instruction) => Words<CaptureInstruction>.Of(instruction);

    public static string Of(FaceInstruction instruction) => Words<FaceInstruction>.Of(instruction);

    // Looked up per frame, so made once.
    private static class Words<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> All =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static string Of(T value) => All[value];
    }
}
