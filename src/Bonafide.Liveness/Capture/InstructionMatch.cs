using Bonafide.Liveness.Challenges;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>How far a face is on the way to what it was told to do, against its own straight look.</summary>
internal sealed class InstructionMatch
{
    private const double Turned = 13;
    private const double TurnedTooFar = 45;
    private const double Tilted = 10;
    private const double Straight = 9;
    private const double Open = 0.18;
    private const double Closed = 0.10;
    private const double TurnedWithOpenMouth = 25;

    // What has begun to match goes on matching a little below the mark, so that sway does not break a row of frames.
    private const double Hysteresis = 0.2;

    private readonly List<(HeadPose Pose, double Mouth)> _rest = [];

    /// <summary>Takes the subject's own straight look.</summary>
    public void Learn(FaceObservation face) => _rest.Add((face.Pose, face.MouthOpenness));

    /// <summary>Lets what was learnt go.</summary>
    public void Forget() => _rest.Clear();

    /// <summary>1 where the instruction begins to be met, lower before; does not look at anything else.</summary>
    public double Way(FaceInstruction instruction, FaceObservation face)
    {
        var (yaw, pitch, mouth) = FromRest(face);
        return instruction switch
        {
            // A positive yaw turns the nose to the right edge of the image, which is the subject's left.
            FaceInstruction.LookLeft => yaw / Turned,
            FaceInstruction.LookRight => -yaw / Turned,
            FaceInstruction.OpenMouth => mouth / Open,
            FaceInstruction.LookUp => pitch / Tilted,
            FaceInstruction.LookDown => -pitch / Tilted,
            _ => 2 - Math.Max(Math.Max(Math.Abs(yaw), Math.Abs(pitch)) / Straight, mouth / Closed),
        };
    }

    /// <summary>Whether the face does what it was told.</summary>
    /// <param name="instruction">What it was told.</param>
    /// <param name="face">The face.</param>
    /// <param name="running">Whether the frame before matched.</param>
    public bool Matches(FaceInstruction instruction, FaceObservation face, bool running)
    {
        var (yaw, _, _) = FromRest(face);
        var within = instruction == FaceInstruction.OpenMouth ? TurnedWithOpenMouth : TurnedTooFar;
        return Math.Abs(yaw) <= within && Way(instruction, face) >= (running ? 1 - Hysteresis : 1);
    }

    private (double Yaw, double Pitch, double Mouth) FromRest(FaceObservation face) => (
        face.Pose.Yaw - _rest.Average(rest => rest.Pose.Yaw),
        face.Pose.Pitch - _rest.Average(rest => rest.Pose.Pitch),
        face.MouthOpenness - _rest.Average(rest => rest.Mouth));
}
