using System.Numerics;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Simulator.Behaviour;

/// <summary>What the page shows the subject at one moment.</summary>
public sealed record PageView
{
    /// <summary>Light of an ordinary bright page: red, green, blue, 0 to 1.</summary>
    public static readonly Vector3 PlainPage = new(0.75f, 0.75f, 0.75f);

    // The oval with the video takes about a third of the page and is dimmer than the rest.
    private const float VideoShare = 0.35f;
    private static readonly Vector3 Video = new(0.2f);
    private const float Turn = 22;
    private const float Tilt = 16;

    /// <summary>Before the first answer.</summary>
    public static PageView Blank { get; } = new();

    /// <summary>The one instruction shown.</summary>
    public GuidanceCode Guidance { get; init; } = GuidanceCode.Unknown;

    /// <summary>Height of the face that would fill the oval, over the picture's reach; null where the subject goes by the words alone.</summary>
    public double? Size { get; init; }

    /// <summary>How far the capture has come.</summary>
    public CapturePhase Phase { get; init; } = CapturePhase.Positioning;

    /// <summary>Where the head is asked to point; null when nothing is asked.</summary>
    public HeadPose? Aim { get; init; }

    /// <summary>The dot that is to be reached; null when no challenge runs.</summary>
    public DotView? Dot { get; init; }

    /// <summary>Whether an open mouth is asked for.</summary>
    public bool OpenMouth { get; init; }

    /// <summary>Whether a smile is asked for.</summary>
    public bool Smile { get; init; }

    /// <summary>Whether blinking is asked for.</summary>
    public bool Blink { get; init; }

    /// <summary>Mean colour of the page in linear light, 0 to 1: the light sequence.</summary>
    public Vector3 Light { get; init; } = PlainPage;

    /// <summary>What the page shows for a step of a capture: its words, and the oval on a picture.</summary>
    /// <param name="step">The step.</param>
    /// <param name="frame">The picture that it followed from.</param>
    public static PageView Of(CaptureStep step, FrameObservation frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Of(step) with { Size = SizeOf(step.Target.Radius, frame.Width, frame.Height) };
    }

    /// <summary>The words, dots and colours that the page shows for a step of a capture.</summary>
    public static PageView Of(CaptureStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new PageView
        {
            Guidance = step.Guidance,
            Phase = step.Phase,
            Dot = step.Challenge is { } challenge ? DotView.Of(challenge) : null,
            Light = LightOf(step.Light),
        }.Told(step.Instructed?.Current);
    }

    /// <summary>The mean of a page that shows a colour around the video; the page's own light without one.</summary>
    public static Vector3 LightOf(LightColour? colour) => colour?.Linear is var (red, green, blue)
        ? Vector3.Lerp(new Vector3((float)red, (float)green, (float)blue), Video, VideoShare)
        : PlainPage;

    /// <summary>What fills an oval on a picture; null where there is none.</summary>
    /// <param name="radius">Half its height, pixels.</param>
    /// <param name="width">Width of the picture, pixels.</param>
    /// <param name="height">Its height.</param>
    public static double? SizeOf(double radius, int width, int height) => radius > 0 ? 2 * radius / FaceGeometry.Reach(width, height) : null;

    /// <summary>The same page with an instruction on it, as a person would follow it: turns of about 22 degrees, tilts of 16.</summary>
    public PageView Told(FaceInstruction? instruction) => instruction switch
    {
        FaceInstruction.LookLeft => this with { Aim = new HeadPose(Turn, 0, 0) },
        FaceInstruction.LookRight => this with { Aim = new HeadPose(-Turn, 0, 0) },
        FaceInstruction.LookUp => this with { Aim = new HeadPose(0, Tilt, 0) },
        FaceInstruction.LookDown => this with { Aim = new HeadPose(0, -Tilt, 0) },
        FaceInstruction.OpenMouth => this with { OpenMouth = true },
        FaceInstruction.Smile => this with { Smile = true },
        FaceInstruction.Blink => this with { Blink = true },
        _ => this,
    };
}

/// <summary>The dot to reach, as seen from the point that the head controls.</summary>
/// <param name="Index">Which of the dots.</param>
/// <param name="Right">How far it lies to the right of the point in the unmirrored image, in radii of a dot.</param>
/// <param name="Down">How far it lies below.</param>
public sealed record DotView(int Index, double Right, double Down)
{
    /// <summary>What the page draws.</summary>
    public static DotView Of(ChallengeView challenge)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        var circle = challenge.Circles[challenge.Target];
        return new DotView(challenge.Target, (circle.X - challenge.Point.X) / circle.Radius, (circle.Y - challenge.Point.Y) / circle.Radius);
    }
}
