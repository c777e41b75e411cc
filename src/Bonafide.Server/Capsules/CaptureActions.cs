using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Capsules;

/// <summary>The words for what a person was asked to do, as they stand among a medium's tags, and what the engine makes of them.</summary>
internal static class CaptureActions
{
    public const string Prefix = "video_selfie_";
    public const string Straight = "straight";
    public const string Blank = Prefix + "blank";
    public const string OneShot = Prefix + "oneshot";
    public const string Scan = Prefix + "scan";

    private static readonly Dictionary<string, FaceInstruction> Instructions = new()
    {
        [Prefix + "left"] = FaceInstruction.LookLeft,
        [Prefix + "right"] = FaceInstruction.LookRight,
        [Prefix + "high"] = FaceInstruction.LookUp,
        [Prefix + "down"] = FaceInstruction.LookDown,
        [Prefix + "smile"] = FaceInstruction.Smile,
        [Prefix + "eyes"] = FaceInstruction.Blink,
    };

    /// <summary>Whether an action is shown to the person at a moment of its own.</summary>
    public static bool IsShown(string action) => action is not (Blank or OneShot or Straight);

    /// <summary>The plan that tags ask for.</summary>
    /// <param name="tags">Tags, other words among them.</param>
    /// <param name="shown">When each action was shown, from the first frame; null where that is not known.</param>
    /// <returns>Null when they ask for something that cannot be judged.</returns>
    public static CapturePlan? PlanOf(IEnumerable<string> tags, IReadOnlyList<TimeSpan>? shown)
    {
        string[] actions = [.. tags.Where(tag => tag.StartsWith(Prefix, StringComparison.Ordinal) && IsShown(tag))];
        var plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = default };
        if (actions is [])
            return plan;
        if (actions is [Scan])
            return plan with { Mode = CaptureMode.PassiveVideo };
        if (!actions.All(Instructions.ContainsKey) || (shown is not null && shown.Count != actions.Length))
            return null;
        FaceInstruction[] instructions = [.. actions.Select(action => Instructions[action])];
        return plan with { Mode = instructions.All(MovesFaceAlone) ? CaptureMode.Passive : CaptureMode.Instructions, Instructions = instructions, Shown = shown };
    }

    // A head that does not turn shows no relief to judge by.
    private static bool MovesFaceAlone(FaceInstruction instruction) => instruction is FaceInstruction.Smile or FaceInstruction.Blink;
}
