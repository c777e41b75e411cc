using System.Security.Cryptography;
using Bonafide.Capsule;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>
/// Finds the secret that one upload was sealed with. Whoever may not know of a session is told the same as of one that never was. Serves one upload and
/// remembers what it found.
/// </summary>
internal sealed class UploadSecrets(SessionFinder sessions, UploadSecretStore store, SessionCiphers ciphers, TimeProvider time, string tenant) : ICapsuleSessions
{
    /// <summary>The session that the capsule names; null until it was found.</summary>
    public Session? Session { get; private set; }

    /// <summary>Why there is no secret to give, once asked.</summary>
    public Refusal? Refusal { get; private set; }

    public static string Context(string sessionId) => "upload-secret:" + sessionId;

    /// <inheritdoc/>
    public async ValueTask<CapsuleSession?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        var found = await sessions.FindAsync(sessionId, tenant, cancellationToken);
        var row = found.IsRefused(out _, out var session) ? null : await store.FindAsync(session.Id, cancellationToken);
        if (session is null || row is null)
            return Refuse("The capsule names a session that is not there for this key: it was never made, has expired, was erased, or is another's. Begin again.");
        if (row.Used is not null)
            return Refuse("A capsule of this session was opened already; each session has one. Begin again.");
        if (row.Expires <= time.GetUtcNow().ToUnixTimeMilliseconds())
            return Refuse("The time for the capsule of this session is over. Begin again.");
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        var secret = cipher.Open(row.Secret, Context(session.Id));
        Session = session;
        try
        {
            return new CapsuleSession(session.Id, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private CapsuleSession? Refuse(string message)
    {
        Refusal = Refusal.Invalid(message);
        return null;
    }
}
