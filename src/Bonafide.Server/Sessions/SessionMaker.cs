using Bonafide.Server.Capture.Load;
using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Sessions;

/// <summary>Makes sessions.</summary>
internal sealed class SessionMaker(
    SessionStore store, SessionCiphers ciphers, Identifiers identifiers, SessionOptions options, NodeCapacity capacity, TimeProvider time,
    SessionLog log)
{
    /// <param name="request">What it is to be.</param>
    /// <param name="tenant">Who may read it.</param>
    /// <param name="retention">Its life; null for the server's default.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<Outcome<Session>> MakeAsync(SessionRequest request, string tenant, TimeSpan? retention, CancellationToken cancellation)
    {
        if (!SupportedModes.All.Contains(request.Mode))
            return Refusal.Invalid($"The mode {request.Mode} cannot be captured by this version. It captures: {string.Join(", ", SupportedModes.All)}.");

        if (capacity.IsFull)
            return Refusal.TooManyRequests("The server is busy with as many captures as it can analyse. Send the request again in a few seconds.");

        var id = identifiers.NextUuid();
        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = id,
            Tenant = tenant,
            Mode = request.Mode,
            SecurityLevel = request.SecurityLevel,
            NumberOfChallenges = request.NumberOfChallenges,
            Light = request.Light ?? options.Light,
            Instructions = request.Instructions?.ToJson(),
            AgeThreshold = request.AgeThreshold,
            CorrelationId = request.CorrelationId,
            EvidenceId = request.EvidenceId,
            CallbackUrl = request.CallbackUrl,
            StoreImages = options.StoreImages && request.StoreImages,
            State = SessionState.Created,
            DataKey = ciphers.NewWrappedKey(id),
            Created = now.ToUnixTimeMilliseconds(),
            Expires = (now + (retention ?? options.Retention)).ToUnixTimeMilliseconds(),
        };
        await store.AddAsync(session, cancellation);
        log.Made(session);
        return session;
    }
}
