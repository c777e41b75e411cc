using System.Diagnostics;
using Bonafide.Observations;
using Bonafide.Vision;

namespace Bonafide.Server.Capture.Load;

/// <summary>
/// Measures what one live frame costs this node, on all threads at once: they share caches, memory and, in a container, an allowance of processor
/// time, so that one of them alone would promise too much.
/// </summary>
internal static class Calibration
{
    private const int Rounds = 3;
    private const int WarmUp = 5;
    private const int Measured = 15;

    // A machine on which one round takes so long is not kept from starting by two more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Nobody is in the picture, so the detector looks at every frame and no landmarks are found. With a person it is the other way round, which
    // costs about a quarter more; frames of captures correct this.
    private const double WithPerson = 1.25;

    /// <summary>Time that one frame takes one thread while all threads are busy. The best of a few rounds: what disturbs a start is no property of the node.</summary>
    public static async Task<TimeSpan> RunAsync(IVisionEngine engine, AnalysisWorkers workers, int threads, LiveFrameOptions live)
    {
        var jpeg = CalibrationFrame.Make(live);
        await RoundAsync(engine, workers, threads, jpeg, WarmUp);
        var best = TimeSpan.MaxValue;
        var begun = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds && (round == 0 || Stopwatch.GetElapsedTime(begun) < Patience); round++)
        {
            var took = await RoundAsync(engine, workers, threads, jpeg, Measured);
            best = took < best ? took : best;
        }

        return best / Measured * WithPerson;
    }

    private static async Task<TimeSpan> RoundAsync(IVisionEngine engine, AnalysisWorkers workers, int threads, byte[] jpeg, int frames)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => workers.RunAsync(() => Observe(engine, jpeg, frames))));
        return Stopwatch.GetElapsedTime(started);
    }

    private static int Observe(IVisionEngine engine, byte[] jpeg, int frames)
    {
        using var tracker = engine.CreateTracker();
        for (var frame = 0; frame < frames; frame++)
            tracker.Observe(jpeg, new FrameStamp(frame, TimeSpan.Zero, TimeSpan.Zero));
        return frames;
    }
}
