using Bonafide.Server.Access;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Identities;

/// <summary>Makes identities.</summary>
internal sealed class IdentityMaker(IdentityStore store, Identifiers identifiers, IdentityOptions options, TimeProvider time, IdentityLog log)
{
    public async Task<Identity> MakeAsync(IdentityRequest request, Caller caller, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var identity = new Identity
        {
            Id = identifiers.NextUuid(),
            Tenant = caller.Tenant,
            KeyId = caller.KeyId,
            BusinessId = request.BusinessId,
            CallbackUrl = request.CallbackUrl,
            Created = now.ToUnixTimeMilliseconds(),
            Evaluated = now.ToUnixTimeMilliseconds(),
            Expires = (now + (caller.Retention ?? options.Retention)).ToUnixTimeMilliseconds(),
        };
        await store.AddAsync(identity, cancellation);
        log.Made(identity.Id);
        return identity;
    }
}
