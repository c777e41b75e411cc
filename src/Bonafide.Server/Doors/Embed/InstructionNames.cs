using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Doors.Embed;

/// <summary>The door's words for what the person is told to do.</summary>
internal static class InstructionNames
{
    public static FaceInstruction? Parse(string? name) => name switch
    {
        "see_straight" => FaceInstruction.SeeStraight,
        "look_left" => FaceInstruction.LookLeft,
        "look_right" => FaceInstruction.LookRight,
        "open_mouth" => FaceInstruction.OpenMouth,
        _ => null,
    };

    public static string Of(FaceInstruction instruction) => instruction switch
    {
        FaceInstruction.SeeStraight => "see_straight",
        FaceInstruction.LookLeft => "look_left",
        FaceInstruction.LookRight => "look_right",
        FaceInstruction.OpenMouth => "open_mouth",
        _ => throw new ArgumentOutOfRangeException(nameof(instruction), instruction, "The door has no name for this instruction."),
    };
}
