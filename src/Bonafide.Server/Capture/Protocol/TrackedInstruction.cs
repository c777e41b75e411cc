using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>The instruction that runs now, and how far it is met.</summary>
internal sealed record TrackedInstruction(string Name, int Matched, int Needed, int Index, int Total)
{
    public static TrackedInstruction? Of(InstructionView? view) => view is null
        ? null
        : new TrackedInstruction(ProtocolWords.Of(view.Current), view.Matched, view.Needed, view.Index, view.Total);
}
