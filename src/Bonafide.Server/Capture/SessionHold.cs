using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Sessions;
using Bonafide.Server.Telemetry;

namespace Bonafide.Server.Capture;

/// <summary>A session that belongs to this socket. It is given back unless it was completed.</summary>
internal sealed class SessionHold(CaptureToolbox tools, string sessionId) : IAsyncDisposable
{
    /// <summary>The session's short name for logs.</summary>
    public string Tag { get; } = SessionTag.Of(sessionId);

    /// <summary>Whether an outcome is stored.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>Stores the outcome.</summary>
    /// <returns>Null when it is stored; otherwise how to end instead. The session is then given back.</returns>
    public async Task<CaptureEnd?> CompleteAsync(CaptureOutcome outcome)
    {
        try
        {
            // Not tied to the connection: what was judged is stored even when the client has left.
            await tools.Sessions.CompleteAsync(sessionId, outcome, CancellationToken.None);
            IsCompleted = true;
            return null;
        }
        catch (SessionLostException)
        {
            // The store has logged why: erased, expired, or taken over.
            return CaptureEnd.NotCapturable;
        }
#pragma warning disable CA1031 // Any store may fail in its own way; the client gets the same answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.StoringFailed(failure, Tag);
            return CaptureEnd.Of(ErrorCode.ServerFault, "Internal error.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsCompleted)
            return;
        try
        {
            await tools.Sessions.ReleaseAsync(sessionId, CancellationToken.None);
        }
#pragma warning disable CA1031 // The capture is over either way, and the answer to the client must not be lost.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.ReleaseFailed(failure, Tag);
        }
    }
}
