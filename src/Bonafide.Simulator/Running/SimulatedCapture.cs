using Bonafide.Liveness.Capture;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Sensor;
using Bonafide.Vision;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Simulator.Running;

/// <summary>Runs one presentation through vision and liveness on simulated time, without a server.</summary>
public sealed class SimulatedCapture(IVisionEngine engine, CaptureSettings settings)
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(40);
    private const int StripFrames = 6;

    /// <summary>Runs a capture from its first frame to its verdict.</summary>
    public async Task<SimulatedOutcome> RunAsync(IPresentation presentation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(presentation);
        using var studio = new FrameStudio();
        var process = CaptureProcessFactory.Create(settings.Plan, settings.Policy);
        var live = Film(presentation, process, studio, cancellation);
        var stills = new List<StillObservation>();
        FaceTemplate? first = null;
        foreach (var frameId in live.Last.Stills)
        {
            var (frame, jpeg) = live.Kept[frameId];
            var still = studio.Still(presentation.StillOf(frame), presentation.Camera, settings.StillQuality);
            var seen = await engine.AnalyzeAsync(still, new StillOptions { LiveFrame = jpeg, Presentation = true }, cancellation);
            var template = seen.Faces.Count > 0 ? seen.Faces[0].Template : null;
            first ??= template;
            stills.Add(Observe(frameId, seen, TemplateDistance.Between(first, template)));
        }

        var context = ContextOf(presentation.Camera);
        return new SimulatedOutcome(
            level => process.Conclude(stills, context, level),
            process.Conclude(stills, context),
            live.Last.Failure,
            live.Count,
            live.Elapsed,
            [.. Thin(live.Strip).Select(jpeg => new ReadOnlyMemory<byte>(jpeg))],
            [.. Thin(live.Sketches)]);
    }

    private Footage Film(IPresentation presentation, ICaptureProcess process, FrameStudio studio, CancellationToken cancellation)
    {
        using var tracker = engine.CreateTracker();
        var footage = new Footage();
        var view = PageView.Blank;
        for (var id = 1; ; id++)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = TimeSpan.FromSeconds((id - 1) / settings.FrameRate);
            var frame = presentation.FrameAt(at, view);
            var jpeg = studio.Live(frame, presentation.Camera, settings.LiveSide, settings.LiveQuality);
            var seen = tracker.Observe(jpeg, new FrameStamp(id, at, at + Latency));
            var step = process.Observe(seen);
            if (step.Keep)
                footage.Kept[id] = (frame, jpeg);
            foreach (var dropped in step.Drop)
                footage.Kept.Remove(dropped);
            footage.Strip.Add(jpeg);
            footage.Sketches.Add(FaceSketch.Of(seen));
            view = PageView.Of(step, seen);
            if (step.Phase is CapturePhase.Collecting or CapturePhase.Failed)
                return footage with { Last = step, Count = id, Elapsed = at };
        }
    }

    private static StillObservation Observe(long frameId, StillAnalysis seen, float? distance) => new()
    {
        FrameId = frameId,
        Width = seen.Width,
        Height = seen.Height,
        Faces = [.. seen.Faces.Select(face => face.Face)],
        LiveCorrelation = seen.LiveCorrelation,
        TemplateDistance = distance,
        Texture = seen.Faces.Count > 0 ? seen.Faces[0].Texture : null,
        Pad = seen.Pad,
    };

    private static CaptureContext ContextOf(CameraClaim camera) => new()
    {
        CameraLabel = camera.Label,
        TrackWidth = camera.Width,
        TrackHeight = camera.Height,
        TrackFrameRate = camera.FrameRate,
        Automation = false,
    };

    private static IEnumerable<T> Thin<T>(List<T> all)
    {
        var count = Math.Min(StripFrames, all.Count);
        return Enumerable.Range(0, count).Select(i => all[i * (all.Count - 1) / Math.Max(1, count - 1)]);
    }

    private sealed record Footage
    {
        public Dictionary<long, (ICapturedFrame Frame, byte[] Jpeg)> Kept { get; } = [];

        public List<byte[]> Strip { get; } = [];

        public List<FaceSketch> Sketches { get; } = [];

        public CaptureStep Last { get; init; } = null!;

        public int Count { get; init; }

        public TimeSpan Elapsed { get; init; }
    }
}
