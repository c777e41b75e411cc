using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Vision;
using Bonafide.Vision.Media;

namespace Bonafide.Server.Analyses;

/// <summary>
/// Lays a plain video out as a capture that can be judged. Nothing vouches for it but the access token of its sender, and when the actions were shown is not
/// known: each counts from when the one before it was done.
/// </summary>
internal sealed class VideoFootage(VisionOptions vision, AnalysisGate gate)
{
    /// <returns>Without footage where the tags ask for what cannot be judged; a refusal where the video cannot be read.</returns>
    public async Task<Outcome<LaidFootage>> ReadAsync(MediaPiece piece, SecurityLevel level, CancellationToken cancellation)
    {
        if (CaptureActions.PlanOf(piece.Medium.Tags, shown: null) is not { } plan)
            return new LaidFootage(null);
        using var turn = await gate.EnterAsync(cancellation);
        try
        {
            var frames = await VideoFrames.ReadAsync(piece.Bytes, vision.MaxStillPixels, cancellation);
            var begun = frames[0].At;
            return new LaidFootage(new Footage(
                plan with { SecurityLevel = level }, [.. frames.Index().Select(frame => new RecordedFrame(frame.Index + 1, frame.Item.At - begun, frame.Item.Jpeg))], new CaptureContext()));
        }
        catch (UnreadableImageException exception)
        {
            return Refusal.Invalid($"'{piece.Medium.Name}': {exception.Message}");
        }
    }
}

/// <summary>What came of laying out a capture.</summary>
/// <param name="Footage">Null where what was asked for cannot be judged.</param>
internal sealed record LaidFootage(Footage? Footage);
