using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Live;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Stills;
using Bonafide.Server.Capture.Transport;
using Bonafide.Server.Sessions;
using Bonafide.Server.Telemetry;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Capture;

/// <summary>A capture after <c>start</c>: live frames, stills, judgement, storage. One direction, one step at a time.</summary>
internal sealed class CaptureSequence(
    CaptureLine line, CaptureToolbox tools, VisionAvailability.Ready vision, CapturePlan plan, SessionHold hold, CaptureClient client, Hello hello, Start start)
{
    /// <summary>The status of the stored outcome; null while none is.</summary>
    public LivenessStatus? Stored { get; private set; }

    public async Task<CaptureEnd> RunAsync()
    {
        ICaptureProcess process;
        IFrameTracker tracker;
        try
        {
            process = CaptureProcessFactory.Create(plan);
            tracker = await tools.Workers.RunAsync(vision.Engine.CreateTracker);
        }
#pragma warning disable CA1031 // Whatever is missing or broken, the client must be told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            tools.Log.StartFailed(fault, hold.Tag);
            return CaptureEnd.Of(ErrorCode.StartFault, "Internal error. An error occurred while initializing.");
        }

        await using var spool = tools.Spools.Open(hold.Tag);
        var begunAt = tools.Time.GetTimestamp();
        await line.SendAsync(new Begin());
        var live = new LivePhase(line, tools, plan, process, tracker, spool, begunAt, hold.Tag);
        LiveResult result;
        using (tracker)
            result = await live.RunAsync();
        var conclusion = new CaptureConclusion(plan, process, live.Record, client, hello, start);
        return result switch
        {
            LiveResult.Collected { Stills: var wanted } => await CollectAsync(wanted, live.Record, conclusion),
            LiveResult.Failed { Code: var code } => await StoreAsync(conclusion.Fail(), live.Record, 0, CaptureEnd.Of(code, Words(code))),
            LiveResult.Ended { End: var end } => end,
            _ => await StoreAsync(conclusion.Fault(), live.Record, 0, CaptureEnd.Of(ErrorCode.TrackingFault, Words(ErrorCode.TrackingFault))),
        };
    }

    private async Task<CaptureEnd> CollectAsync(IReadOnlyList<long> wanted, LiveRecord record, CaptureConclusion conclusion)
    {
        var stills = new StillPhase(line, tools, wanted);
        if (wanted.Count > 0 && await stills.RunAsync() is { } early)
            return early;

        var completeAt = tools.Time.GetTimestamp();
        CaptureOutcome outcome;
        try
        {
            var analyzed = await new StillAnalyst(tools, vision.Engine).AnalyzeAsync(stills.Received, record.Kept, hold.Tag);
            outcome = await tools.Workers.RunAsync(() => conclusion.Judge(analyzed, AnalyzedStill.Observe(analyzed, vision.Matcher)));
        }
#pragma warning disable CA1031 // Whatever went wrong inside, the session gets an outcome and the client an answer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            tools.Log.JudgingFailed(fault, hold.Tag);
            return await StoreAsync(conclusion.Fault(), record, 0, CaptureEnd.Of(ErrorCode.ServerFault, Words(ErrorCode.ServerFault)));
        }

        var end = await StoreAsync(outcome, record, stills.Received.Count, CaptureEnd.Of(ResultOf(outcome)));
        tools.Metrics.Decided(tools.Time.GetElapsedTime(completeAt));
        return end;
    }

    private async Task<CaptureEnd> StoreAsync(CaptureOutcome outcome, LiveRecord record, int stills, CaptureEnd end)
    {
        var footage = record.Spool is { } spool ? await spool.CompleteAsync() : null;
        if (await hold.CompleteAsync(outcome with { Footage = footage }) is { } unstored)
            return unstored;
        Stored = outcome.Verdict.Status;
        tools.Log.Decided(hold.Tag, outcome.Verdict.Status.ToString(), record.Frames.Count, stills);
        return end;
    }

    private static Result ResultOf(CaptureOutcome outcome)
    {
        var box = outcome.Best?.Face.Face.Box;
        return new Result(
            box is { } b ? new PixelBox((int)MathF.Round(b.X), (int)MathF.Round(b.Y), (int)MathF.Round(b.Width), (int)MathF.Round(b.Height)) : null,
            outcome.Verdict.Diagnostic);
    }

    private static string Words(ErrorCode code) => code switch
    {
        ErrorCode.NoFace => "Video Capture timeout: No face detected during liveness step.",
        ErrorCode.PoorVideo => "Poor video quality.",
        ErrorCode.NoVideo => "No active video stream found. Allow device usage.",
        ErrorCode.TrackingFault => "Internal error. An error occurred while tracking the face.",
        _ => "Internal error.",
    };
}
