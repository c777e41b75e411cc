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
    private const double TurnedWithMovingFace = 25;

    // Share of the mouth's width by which it is wider, and its corners higher, than at rest, together. Saying "ee" widens it by about 0.1 and lifts nothing.
    private const double Smiling = 0.15;

    // Share of the eyes' own openness that is gone. The network sees shut lids as half open in some faces.
    private const double EyesShut = 0.25;

    // What has begun to match goes on matching a little below the mark, so that sway does not break a row of frames.
    private const double Hysteresis = 0.2;

    private readonly List<Look> _rest = [];

    /// <summary>Takes the subject's own straight look.</summary>
    public void Learn(FaceObservation face) => _rest.Add(Look.Of(face));

    /// <summary>Lets what was learnt go.</summary>
    public void Forget() => _rest.Clear();

    /// <summary>1 where the instruction begins to be met, lower before; does not look at anything else.</summary>
    public double Way(FaceInstruction instruction, FaceObservation face)
    {
        var now = Look.Of(face);
        var (yaw, pitch, mouth) = (From(now, look => look.Pose.Yaw), From(now, look => look.Pose.Pitch), From(now, look => look.Mouth));
        return instruction switch
        {
            // A positive yaw turns the nose to the right edge of the image, which is the subject's left.
            FaceInstruction.LookLeft => yaw / Turned,
            FaceInstruction.LookRight => -yaw / Turned,
            FaceInstruction.OpenMouth => mouth / Open,
            FaceInstruction.LookUp => pitch / Tilted,
            FaceInstruction.LookDown => -pitch / Tilted,
            FaceInstruction.Smile => Smile(now) / Smiling,
            FaceInstruction.Blink => Shut(now) / EyesShut,
            _ => 2 - Math.Max(Math.Max(Math.Abs(yaw), Math.Abs(pitch)) / Straight, mouth / Closed),
        };
    }

    /// <summary>How far a face is on the way to what it was not told, whichever it is nearest to. Only what is large, and seldom done unasked.</summary>
    public double Elsewhere(FaceInstruction told, FaceObservation face) =>
        InstructionsGenerator.All.Where(other => IsElse(other, told)).Max(other => Way(other, face));

    /// <summary>Whether the face does what it was told.</summary>
    /// <param name="instruction">What it was told.</param>
    /// <param name="face">The face.</param>
    /// <param name="running">Whether the frame before matched.</param>
    public bool Matches(FaceInstruction instruction, FaceObservation face, bool running)
    {
        var yaw = From(Look.Of(face), look => look.Pose.Yaw);
        var within = instruction is FaceInstruction.OpenMouth or FaceInstruction.Smile or FaceInstruction.Blink ? TurnedWithMovingFace : TurnedTooFar;
        return Math.Abs(yaw) <= within && Way(instruction, face) >= (running ? 1 - Hysteresis : 1);
    }

    // Who smiles shows the teeth, and lips part on a lifted chin.
    private static bool IsElse(FaceInstruction other, FaceInstruction told) => other != told && other switch
    {
        FaceInstruction.SeeStraight => false,
        FaceInstruction.OpenMouth => told is not (FaceInstruction.Smile or FaceInstruction.LookUp),
        _ => true,
    };

    private double From(Look now, Func<Look, double> part) => part(now) - _rest.Average(part);

    private double Smile(Look now)
    {
        var width = _rest.Average(look => look.Lips.Width);
        return width <= 0 ? 0 : now.Lips.Width / width - 1 + From(now, look => look.Lips.Lift);
    }

    private double Shut(Look now)
    {
        var open = _rest.Average(look => look.Eyes);
        return open <= 0 ? 0 : 1 - now.Eyes / open;
    }

    // What of a face an instruction can change.
    private readonly record struct Look(HeadPose Pose, double Mouth, LipShape Lips, double Eyes)
    {
        // Both eyes: a wink is no blink.
        public static Look Of(FaceObservation face) =>
            new(face.Pose, face.MouthOpenness, LipShape.Of(face), Math.Max(face.LeftEyeOpenness, face.RightEyeOpenness));
    }
}
