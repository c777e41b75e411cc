using Bonafide.Observations;
using Bonafide.Server.Analysis;
using Bonafide.Vision;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>Models that break down on the first frame, which the real ones cannot be brought to do.</summary>
/// <param name="atOnce">They break down before it.</param>
internal sealed class FaultyVision(bool atOnce = false) : IVisionProvider, IVisionEngine, IFrameTracker
{
    public string TemplateMode => "none";

    public VisionAvailability Get() => new VisionAvailability.Ready(this, new EuclideanMatcher());

    public IFrameTracker CreateTracker() => atOnce ? throw new InvalidOperationException("A model broke down.") : this;

    public FrameObservation Observe(ReadOnlySpan<byte> jpeg, FrameStamp stamp) => throw new InvalidOperationException("A model broke down.");

    public Task<StillAnalysis> AnalyzeAsync(ReadOnlyMemory<byte> image, StillOptions options, CancellationToken cancellation) =>
        throw new InvalidOperationException("A model broke down.");

    public void Dispose()
    {
    }
}
