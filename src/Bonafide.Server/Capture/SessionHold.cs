using Bonafide.Server.Sessions;
using Bonafide.Server.Telemetry;

namespace Bonafide.Server.Capture;

/// <summary>A session that belongs to this socket. It is given back unless it was completed.</summary>
internal sealed class SessionHold(CaptureToolbox tools, string sessionId) : IAsyncDisposable
{
    private bool _completed;

    /// <summary>The session's short name for logs.</summary>
    public string Tag { get; } = SessionTag.Of(sessionId);

    /// <summary>Stores the outcome.</summary>
    /// <returns>False when the store failed; the session is then given back.</returns>
    public async Task<bool> TryCompleteAsync(CaptureOutcome outcome)
    {
        try
        {
            // Not tied to the connection: what was judged is stored even when the client has left.
            await tools.Sessions.CompleteAsync(sessionId, outcome, CancellationToken.None);
            return _completed = true;
        }
#pragma warning disable CA1031 // Any store may fail in its own way; the client gets the same answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.Log.StoringFailed(failure, Tag);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_completed)
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
