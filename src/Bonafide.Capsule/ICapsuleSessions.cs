namespace Bonafide.Capsule;

/// <summary>Finds the session that a capsule names.</summary>
public interface ICapsuleSessions
{
    /// <summary>Called once per capsule, after the header proved whole. Single use is the implementation's to enforce.</summary>
    /// <param name="sessionId">The id from the header.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is no such session.</returns>
    ValueTask<CapsuleSession?> FindAsync(string sessionId, CancellationToken cancellationToken);
}
