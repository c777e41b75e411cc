using Bonafide.Observations;
using Bonafide.Vision;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Bench;

/// <summary>JPEG bytes to observation, against the networks alone.</summary>
internal static class FrameBench
{
    public static IEnumerable<Measurement> Run(BenchFrames frames)
    {
        foreach (var (size, cadence) in new[] { (192, 5), (192, 1), (256, 1) })
        {
            var options = new VisionOptions { DetectorSize = size, DetectorCadence = cadence };
            using var engine = VisionEngine.Load(options);
            using var tracker = engine.CreateTracker();
            var bare = new BareInference(frames, size, cadence);
            var key = Key(size, cadence);

            // Whole cycles of the detector, so that the median is that of a frame's share of it.
            var results = Stopwatches.Alternate(
                ($"frame path, {key}", i => Repeat(cadence, i, n => Observe(tracker, frames, n))),
                ($"bare inference, {key}", i => Repeat(cadence, i, bare.Run)));
            foreach (var result in results)
                yield return result with { Median = result.Median / cadence, P90 = result.P90 / cadence };
        }

        yield return Garbage(frames);
        yield return Decode(frames);
    }

    public static string Key(int size, int cadence) => $"detector {size}, every {(cadence == 1 ? "frame" : $"{cadence}th frame")}";

    private static Measurement Garbage(BenchFrames frames)
    {
        using var engine = VisionEngine.Load(new VisionOptions());
        using var tracker = engine.CreateTracker();
        for (var i = 0; i < 50; i++)
            Observe(tracker, frames, i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
            Observe(tracker, frames, i);
        var perFrame = (GC.GetAllocatedBytesForCurrentThread() - before) / 50.0;
        return new Measurement("managed bytes per frame", perFrame, perFrame);
    }

    private static Measurement Decode(BenchFrames frames)
    {
        using var decoder = new JpegDecoder();
        using var image = new RgbxImage();
        return Stopwatches.Alternate(("JPEG decoding alone", i => decoder.DecodeFast(frames.Jpegs[i % 2], int.MaxValue, image)))[0];
    }

    private static void Repeat(int count, int round, Action<int> work)
    {
        for (var i = 0; i < count; i++)
            work(round * count + i);
    }

    private static void Observe(IFrameTracker tracker, BenchFrames frames, int number)
    {
        var frame = tracker.Observe(frames.Jpegs[number % frames.Jpegs.Length], new FrameStamp(number, TimeSpan.Zero, TimeSpan.Zero));
        if (frame.Faces.Count != 1)
            throw new InvalidOperationException($"Frame {number} shows {frame.Faces.Count} faces instead of one.");
    }
}
