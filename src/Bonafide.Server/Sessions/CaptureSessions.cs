using Bonafide.Server.Entropy;
using Bonafide.Server.Sessions.Results;

namespace Bonafide.Server.Sessions;

/// <summary>The stored sessions as the capture socket sees them.</summary>
internal sealed class CaptureSessions(
    SessionStore store, SessionHolds holds, HeldSessions held, OutcomeRecorder recorder, Identifiers identifiers, ChallengeDraw challenges, SessionOptions options,
    TimeProvider time, SessionLog log) : ICaptureSessions
{
    public async Task<CaptureAdmission> OpenAsync(string sessionId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (nowMs, untilMs) = (now.ToUnixTimeMilliseconds(), (now + options.Hold).ToUnixTimeMilliseconds());
        var holder = identifiers.NextUuid();
        var taken = await holds.TakeAsync(sessionId, holder, nowMs, untilMs, cancellation);
        var session = await store.FindAsync(sessionId, nowMs, cancellation);
        if (taken && session is not null)
        {
            var lost = held.Add(sessionId, holder);
            return new CaptureAdmission.Granted(challenges.Complete(session) with { Timeout = options.CaptureTimeout }, lost);
        }

        var reason = session?.State switch
        {
            null => CaptureRefusal.Unknown,
            SessionState.Finished => CaptureRefusal.Finished,
            _ => CaptureRefusal.Busy,
        };
        log.Refused(sessionId, reason);
        return new CaptureAdmission.Refused(reason);
    }

    public async Task ReleaseAsync(string sessionId, CancellationToken cancellation)
    {
        if (held.HolderOf(sessionId) is not { } holder)
            return;
        held.Remove(sessionId, holder);
        await holds.ReleaseAsync(sessionId, holder, cancellation);
    }

    public async Task CompleteAsync(string sessionId, CaptureOutcome outcome, CancellationToken cancellation)
    {
        if (held.HolderOf(sessionId) is not { } holder)
            throw new SessionLostException();
        try
        {
            var session = await store.FindAsync(sessionId, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
            await recorder.RecordAsync(session ?? throw new SessionLostException(), holder, outcome, cancellation);
            held.Remove(sessionId, holder);
            log.Finished(sessionId, outcome.Verdict.Status, outcome.Verdict.Policy);
        }
        catch (SessionLostException)
        {
            held.Remove(sessionId, holder);
            log.HoldLost(sessionId);
            throw;
        }
    }
}
