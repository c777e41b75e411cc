namespace Bonafide.Capsule;

/// <summary>The one session that a caller already holds.</summary>
/// <param name="session">The session.</param>
public sealed class SingleSession(CapsuleSession session) : ICapsuleSessions
{
    /// <inheritdoc/>
    public ValueTask<CapsuleSession?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(sessionId == session.Id ? session : null);
}
