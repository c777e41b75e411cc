using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Live;

/// <summary>Puts what follows from a frame into the protocol's words, and remembers it for frames that cannot be decoded.</summary>
internal sealed class FrameAnswer
{
    private CapturePhase _phase = CapturePhase.Positioning;
    private CaptureTarget _target;
    private LightColour? _light;
    private int _width;
    private int _height;

    /// <summary>The answer to a frame that was observed.</summary>
    public Tracking To(LiveFrame frame, FrameObservation seen, CaptureStep step)
    {
        // A failed capture is told by its error; the client's last picture of it stays what it was.
        _phase = step.Phase == CapturePhase.Failed ? _phase : step.Phase;
        _target = step.Phase == CapturePhase.Failed ? _target : step.Target;
        _light = step.Light;
        (_width, _height) = (seen.Width, seen.Height);
        return Compose(frame, step.Guidance) with
        {
            Keep = step.Keep,
            Drop = step.Drop,
            Face = Box(step.Face?.Box),
            Still = step.IsStill,
            Challenge = TrackedChallenge.Of(step.Challenge),
            Instruction = TrackedInstruction.Of(step.Instructed),
        };
    }

    /// <summary>The answer to a frame that could not be decoded.</summary>
    public Tracking ToUnreadable(LiveFrame frame) => Compose(frame, GuidanceCode.Unknown);

    private Tracking Compose(LiveFrame frame, GuidanceCode guidance) => new()
    {
        Frame = frame.FrameId,
        Keep = false,
        Drop = [],
        Width = _width,
        Height = _height,
        Face = null,
        Guidance = ProtocolWords.Of(guidance),
        Phase = ProtocolWords.Of(_phase),
        Still = false,
        PhoneUpright = !frame.NotUpright,
        Target = new TrackingTarget(Finite(_target.Radius), Finite(_target.Stability)),
        Light = _light?.ToCss(),
    };

    private static TrackedBox? Box(FaceBox? box) =>
        box is { } b && float.IsFinite(b.X) && float.IsFinite(b.Y) && float.IsFinite(b.Width) && float.IsFinite(b.Height)
            ? new TrackedBox(b.X, b.Y, b.Width, b.Height)
            : null;

    private static float Finite(float value) => float.IsFinite(value) ? value : 0;
}
