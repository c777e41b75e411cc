using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>Makes capture sessions together with what their capsule is sealed with.</summary>
internal sealed class SealedSessionMaker(
    SessionMaker sessions, UploadSecretStore secrets, SessionCiphers ciphers, CapsuleKeys keys, IEntropySource entropy, UploadOptions options, TimeProvider time)
{
    private const int SecretSize = 32;

    /// <param name="request">What the session is to be.</param>
    /// <param name="tenant">Who may read it.</param>
    /// <param name="retention">Its life; null for the server's default.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<Outcome<SealedSession>> MakeAsync(SessionRequest request, string tenant, TimeSpan? retention, CancellationToken cancellation)
    {
        if (request.Instructions is { HasTurn: false })
        {
            return Refusal.Invalid(
                "Nothing in the instructions turns the head, and without a turn its relief cannot be measured. Put look_left or look_right into the list, or into what is drawn from.");
        }

        if ((await sessions.MakeAsync(request, tenant, retention, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        var secret = new byte[SecretSize];
        entropy.Fill(secret);
        var expires = Math.Min((time.GetUtcNow() + options.Window).ToUnixTimeMilliseconds(), session.Expires);
        using (var cipher = ciphers.Open(session.Id, session.DataKey))
            await secrets.AddAsync(new UploadSecretRow { SessionId = session.Id, Secret = cipher.Seal(secret, UploadSecrets.Context(session.Id)), Expires = expires }, cancellation);
        return new SealedSession(session, keys.Ring.Newest.Public, secret, expires);
    }
}
