using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Vision;

namespace Bonafide.Simulator.Running;

/// <summary>
/// A presentation as a camera's stream. Before the first frame the subject is guided into place, as somebody would be who sits down before the
/// camera; the stream itself is open loop.
/// </summary>
public sealed class CameraFeed(IVisionEngine engine, IPresentation presentation)
{
    /// <summary>Frames per second.</summary>
    public const int Rate = 30;

    private const double GuidedRate = 10;
    private const int Quality = 90;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Makes the frames as JPEGs with colour at half resolution, which is what browsers take for a fake camera.</summary>
    /// <param name="length">How much to make.</param>
    public IEnumerable<byte[]> Film(TimeSpan length)
    {
        using var studio = new FrameStudio();
        var start = Settle(studio);
        for (var i = 0; i < (int)(length.TotalSeconds * Rate); i++)
        {
            var frame = presentation.FrameAt(start + TimeSpan.FromSeconds(i / (double)Rate), PageView.Blank);
            yield return studio.Still(frame, presentation.Camera, Quality);
        }
    }

    private TimeSpan Settle(FrameStudio studio)
    {
        var process = CaptureProcessFactory.Create(new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.Low });
        using var tracker = engine.CreateTracker();
        var view = PageView.Blank;
        var at = TimeSpan.Zero;
        for (var id = 1; at < Patience; id++)
        {
            var jpeg = studio.Live(presentation.FrameAt(at, view), presentation.Camera, 640, 70);
            var step = process.Observe(tracker.Observe(jpeg, new FrameStamp(id, at, at)));
            at += TimeSpan.FromSeconds(1 / GuidedRate);
            if (step.Phase != CapturePhase.Positioning)
                break;
            view = PageView.Of(step);
        }

        return at;
    }
}
