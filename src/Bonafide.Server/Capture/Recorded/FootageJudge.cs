using Bonafide.Liveness.Capture;
using Bonafide.Observations;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Stills;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;
using Bonafide.Vision;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Capture.Recorded;

/// <summary>
/// Judges a recorded capture by the same process, cues and policy as a live one. What a recording cannot show, such as the server's own clock, stays
/// unmeasured. Takes a place among the node's captures while it runs.
/// </summary>
internal sealed class FootageJudge(CaptureToolbox tools)
{
    private static readonly Refusal Full = new(
        RefusalKind.TooManyRequests, "The server analyses as many captures as it can. Send the request again in a few seconds.");

    /// <summary>Why no capture can be judged now; to be asked before something is used up that cannot be given back.</summary>
    public Refusal? Unready => tools.Vision.IsMissing(out var missing, out _) ? Refusal.Unavailable(missing.Reason) : tools.Capacity.IsFull ? Full : null;

    /// <param name="footage">The capture.</param>
    /// <param name="tag">Names it in the log.</param>
    public async Task<Outcome<JudgedFootage>> JudgeAsync(Footage footage, string tag)
    {
        if (tools.Vision.IsMissing(out var missing, out var vision))
            return Refusal.Unavailable(missing.Reason);
        // Without a place it goes on all the same: it was let in when there was one, and its session is used up.
        var place = tools.Capacity.TryBeginCapture();
        try
        {
            return await JudgeAsync(footage, vision, tag);
        }
        finally
        {
            if (place)
                tools.Capacity.EndCapture();
        }
    }

    private async Task<JudgedFootage> JudgeAsync(Footage footage, VisionAvailability.Ready vision, string tag)
    {
        var last = footage.Frames.Count > 0 ? footage.Frames[^1].At : TimeSpan.Zero;
        // The recording ends where it ends: nothing that is missing then can still come.
        var plan = footage.Plan with { Timeout = last + TimeSpan.FromMilliseconds(1) };
        var process = CaptureProcessFactory.Create(plan);
        var (wanted, unreadable) = await WatchAsync(footage, process, vision.Engine, plan.Timeout);
        var stills = RecordedStills.Choose(wanted, footage.Frames);
        var analyzed = await new StillAnalyst(tools, vision.Engine).AnalyzeAsync(stills.Received, stills.Live, tag);
        var context = footage.Context with { UnreadableFrames = unreadable };
        var verdict = await tools.Workers.RunAsync(() => process.Conclude(AnalyzedStill.Observe(analyzed, vision.Matcher), context));
        var best = analyzed.FirstOrDefault(still => still.Still.FrameId == verdict.BestStill);
        return new JudgedFootage(verdict, best is { Face: { } face } ? new BestImage(best.Still.Jpeg, best.Analysis, face) : null);
    }

    private async Task<(IReadOnlyList<long> Wanted, int Unreadable)> WatchAsync(
        Footage footage, ICaptureProcess process, IVisionEngine engine, TimeSpan end)
    {
        using var tracker = await tools.Workers.RunAsync(engine.CreateTracker);
        var unreadable = 0;
        foreach (var frame in footage.Frames)
        {
            // One frame at a time, as a live capture does: captures take turns.
            var step = await tools.Workers.RunAsync(() => Observe(frame, tracker, process));
            if (step is { Phase: CapturePhase.Collecting })
                return (step.Stills, unreadable);
            if (step is { Phase: CapturePhase.Failed })
                return ([], unreadable);
            if (step is null && ++unreadable >= tools.Options.MaxUnreadableFrames)
                break;
        }

        process.Tick(end);
        return ([], unreadable);
    }

    private static CaptureStep? Observe(RecordedFrame frame, IFrameTracker tracker, ICaptureProcess process)
    {
        try
        {
            return process.Observe(tracker.Observe(frame.Jpeg.Span, new FrameStamp(frame.Id, frame.At, frame.At)));
        }
        catch (UnreadableImageException)
        {
            return null;
        }
    }
}
