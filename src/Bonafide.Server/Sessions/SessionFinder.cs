using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Sessions;

/// <summary>Finds a session for those who may know of it. Someone else's, an expired and an invented one look alike.</summary>
internal sealed class SessionFinder(SessionStore store, TimeProvider time)
{
    private static readonly Refusal Unknown = Refusal.NotFound(
        "There is no bio-session of this identifier for this key: it was never made, has expired, was erased, or belongs to another key.");

    public async Task<Outcome<Session>> FindAsync(string id, string tenant, CancellationToken cancellation)
    {
        var session = await store.FindAsync(id, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
        return session?.Tenant == tenant ? session : Unknown;
    }
}
