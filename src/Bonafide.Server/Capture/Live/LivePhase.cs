using System.Diagnostics;
using Bonafide.Liveness.Capture;
using Bonafide.Observations;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Telemetry;
using Bonafide.Vision;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Capture.Live;

/// <summary>The live part of a capture: every frame is observed, judged for guidance and answered, one after the other.</summary>
internal sealed class LivePhase(
    CaptureLine line, CaptureToolbox tools, CapturePlan plan, ICaptureProcess process, IFrameTracker tracker, FrameSpool? spool, long begunAt,
    string session)
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(1);

    private readonly CaptureOptions _options = tools.Options;
    private readonly TimeProvider _time = tools.Time;
    private readonly FrameRules _rules = new(plan, tools.Options.Live);
    private readonly FrameAnswer _answer = new();
    private long? _heardAt;

    /// <summary>What was gathered.</summary>
    public LiveRecord Record { get; } = new(spool);

    public async Task<LiveResult> RunAsync()
    {
        while (true)
        {
            LiveResult? result;
            switch (await line.NextAsync(NextDeadline()))
            {
                case Arrival.Received { Message: LiveFrame frame } arrival:
                    using (arrival.Media)
                        result = await TakeAsync(frame, arrival.At);
                    break;
                case Arrival.Late:
                    result = Silent() ? OnSilence() : null;
                    break;
                case var other:
                    return new LiveResult.Ended(CaptureEnd.From(other));
            }

            if ((result ?? Tick()) is { } end)
                return end;
        }
    }

    private async Task<LiveResult?> TakeAsync(LiveFrame frame, long arrivedAt)
    {
        _heardAt = arrivedAt;
        if (_rules.Check(frame) is { } broken)
            return new LiveResult.Ended(CaptureEnd.Of(ErrorCode.InvalidInput, broken));
        if (frame.PageHidden)
            Record.HiddenFrames++;
        if (frame.AfterHalt)
            Record.Halts++;

        var stamp = new FrameStamp(frame.FrameId, frame.CapturedAt, _time.GetElapsedTime(begunAt, arrivedAt));
        var analysis = TimeSpan.Zero;
        try
        {
            var (seen, step) = await tools.Workers.RunAsync(() =>
            {
                var started = Stopwatch.GetTimestamp();
                var observed = tracker.Observe(frame.Jpeg.Span, stamp);
                var followed = process.Observe(observed);
                analysis = Stopwatch.GetElapsedTime(started);
                return (observed, followed);
            });
            Record.Frames.Add(seen);
            Record.Kept.Update(frame.FrameId, frame.Jpeg.Span, step.Keep, step.Drop);
            await AnswerAsync(_answer.To(frame, seen, step), true, analysis, arrivedAt);
            // By the server's clock: what the client says of times is no evidence.
            if (spool is not null)
                await spool.AddAsync(stamp.ReceivedAt, seen.Width, seen.Height, frame.Jpeg);
            return await FollowAsync(step);
        }
        catch (UnreadableImageException)
        {
            await AnswerAsync(_answer.ToUnreadable(frame), false, analysis, arrivedAt);
            return ++Record.UnreadableFrames >= _options.MaxUnreadableFrames ? new LiveResult.Failed(ErrorCode.PoorVideo) : null;
        }
#pragma warning disable CA1031 // Whatever went wrong inside, the session gets an outcome and the client an answer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            tools.Log.TrackingFailed(fault, session);
            return LiveResult.Faulted.Instance;
        }
    }

    private async ValueTask AnswerAsync(Tracking answer, bool readable, TimeSpan analysis, long arrivedAt)
    {
        line.Window.Release();
        await line.SendAsync(answer);
        if (readable)
            tools.Cost.Add(analysis);
        tools.Metrics.FrameAnswered(readable, analysis, _time.GetElapsedTime(arrivedAt));
    }

    private async ValueTask<LiveResult?> FollowAsync(CaptureStep step)
    {
        if (step.Instruction is { } instruction)
            await line.SendAsync(new Instruction(ProtocolWords.Of(instruction)));
        return step.Phase switch
        {
            CapturePhase.Collecting => new LiveResult.Collected(step.Stills),
            CapturePhase.Failed => Failed(step),
            _ => null,
        };
    }

    private LiveResult.Failed? Tick()
    {
        var elapsed = _time.GetElapsedTime(begunAt);
        if (process.Tick(elapsed) is not { Phase: CapturePhase.Failed } step)
            return null;
        Record.TimedOutAt = elapsed;
        return Failed(step);
    }

    private static LiveResult.Failed Failed(CaptureStep step) => new(step.Failure switch
    {
        CaptureFailure.NoFace => ErrorCode.NoFace,
        CaptureFailure.NoVideo => ErrorCode.NoVideo,
        _ => ErrorCode.PoorVideo,
    });

    private bool Silent() => _time.GetElapsedTime(_heardAt ?? begunAt) >= _options.SilenceTimeout;

    // Frames that stop coming are a lost connection; frames that never came are a camera that gives nothing.
    private LiveResult OnSilence() => Record.Frames.Count + Record.UnreadableFrames == 0
        ? new LiveResult.Failed(ErrorCode.NoVideo)
        : new LiveResult.Ended(CaptureEnd.From(Arrival.Late.Instance));

    private long NextDeadline() => _time.GetTimestamp() + (long)(TickEvery.TotalSeconds * _time.TimestampFrequency);
}
