using Bonafide.Liveness.Capture;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Analysis;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;
using Bonafide.Server.Sessions;
using Bonafide.Server.Telemetry;

namespace Bonafide.Server.Capture;

/// <summary>One socket from <c>hello</c> to its end: admits the session, waits for the camera, and lets the capture run.</summary>
internal sealed class CaptureRun(CaptureLine line, CaptureToolbox tools, CaptureClient client, long acceptedAt)
{
    private static readonly CaptureEnd Faulty = CaptureEnd.Of(ErrorCode.ServerFault, "The service has a fault. Try again in a few seconds.");
    private readonly CaptureOptions _options = tools.Options;

    /// <returns>How to end the socket. The session is completed or given back by then.</returns>
    public async Task<CaptureEnd> RunAsync()
    {
        var arrival = await line.NextAsync(After(acceptedAt, _options.HelloTimeout));
        if (arrival is not Arrival.Received { Message: Hello hello })
            return CaptureEnd.From(arrival);
        if (hello.Protocol != CaptureProtocol.Version)
            return CaptureEnd.Of(ErrorCode.InvalidInput, $"This server speaks protocol {CaptureProtocol.Version}.");
        if (tools.Vision is not VisionAvailability.Ready vision)
            return CaptureEnd.Of(ErrorCode.PartMissing, "Biometric services are not fully functional.");
        if (tools.Capacity.IsFull)
            return Full();
        if (await RefuseLockedAsync(hello) is { } locked)
            return locked;

        switch (await OpenAsync(hello.SessionId))
        {
            case CaptureAdmission.Granted { Plan: var plan, Lost: var lost }:
                line.GiveUpOn(lost);
                await using (var hold = new SessionHold(tools, hello.SessionId))
                {
                    var end = await HeldAsync(hello, plan, hold, vision);
                    if (!hold.IsCompleted)
                        tools.Log.EndedWithoutOutcome(hold.Tag, end.Kind);
                    return end;
                }

            case CaptureAdmission.Refused { Reason: var reason }:
                tools.Log.NotOpened(SessionTag.Of(hello.SessionId), reason.ToString());
                return CaptureEnd.NotCapturable;
            default:
                return Faulty;
        }
    }

    private async Task<CaptureAdmission?> OpenAsync(string sessionId)
    {
        try
        {
            return await tools.Sessions.OpenAsync(sessionId, CancellationToken.None);
        }
#pragma warning disable CA1031 // Any store may fail in its own way; the client gets the same answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.OpeningFailed(failure, SessionTag.Of(sessionId));
            return null;
        }
    }

    private async Task<CaptureEnd?> RefuseLockedAsync(Hello hello)
    {
        try
        {
            return await tools.Lockout.LockedUntilAsync(client.SourceOf(hello), CancellationToken.None) is { } until ? CaptureEnd.Locked(until) : null;
        }
#pragma warning disable CA1031 // Whoever cannot be looked up is not let in.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.OpeningFailed(failure, SessionTag.Of(hello.SessionId));
            return Faulty;
        }
    }

    private async Task<CaptureEnd> HeldAsync(Hello hello, CapturePlan plan, SessionHold hold, VisionAvailability.Ready vision)
    {
        var readyAt = tools.Time.GetTimestamp();
        await line.SendAsync(ReadyFor(plan));
        var arrival = await line.NextAsync(After(readyAt, _options.StartTimeout));
        if (arrival is not Arrival.Received { Message: Start start })
            return CaptureEnd.From(arrival);
        if (!tools.Capacity.TryBeginCapture())
            return Full();

        tools.Metrics.Began();
        try
        {
            return await CountedAsync(client.SourceOf(hello), new CaptureSequence(line, tools, vision, plan, hold, client, hello, start), () =>
                tools.Log.Begins(hold.Tag, plan.Mode.ToString()));
        }
        finally
        {
            tools.Metrics.Finished();
            tools.Capacity.EndCapture();
        }
    }

    private async Task<CaptureEnd> CountedAsync(AttemptSource source, CaptureSequence sequence, Action begins)
    {
        switch (await BeginAsync(source))
        {
            case AttemptAdmission.Locked { Until: var until }:
                return CaptureEnd.Locked(until);
            case AttemptAdmission.Begun { Attempt: var attempt }:
                CaptureEnd? end = null;
                try
                {
                    begins();
                    return end = await sequence.RunAsync();
                }
                finally
                {
                    await new CountedAttempt(tools, source, attempt).SettleAsync(sequence.Stored, end);
                }

            default:
                return Faulty;
        }
    }

    private async Task<AttemptAdmission?> BeginAsync(AttemptSource source)
    {
        try
        {
            return await tools.Lockout.BeginAsync(source, CancellationToken.None);
        }
#pragma warning disable CA1031 // An attempt that cannot be counted does not begin.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.OpeningFailed(failure, SessionTag.Of(source.SessionId));
            return null;
        }
    }

    private Ready ReadyFor(CapturePlan plan) => new(
        CaptureProtocol.Version,
        ProtocolWords.Of(plan.Mode),
        plan.Light is not null,
        (long)plan.Timeout.TotalMilliseconds,
        new LiveTerms(_options.Live.MaxSide, _options.Live.Quality, _options.Live.FrameRate, _options.Live.Window, _options.Live.MaxBytes),
        new StillTerms(_options.Still.Quality, _options.Still.MaxSide, Math.Max(plan.Stills, _options.Still.Keep), _options.Still.MaxBytes));

    private CaptureEnd Full()
    {
        tools.Log.NodeFull(tools.Capacity.ActiveCaptures);
        return CaptureEnd.Of(ErrorCode.Overloaded, "The server is overloaded. Try again in a few seconds.");
    }

    private long After(long start, TimeSpan span) => start + (long)(span.TotalSeconds * tools.Time.TimestampFrequency);
}
