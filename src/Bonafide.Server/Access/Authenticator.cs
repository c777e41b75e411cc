using System.Security.Cryptography;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Access;

/// <summary>Turns the <c>apikey</c> header into a caller. All failures are answered alike.</summary>
internal sealed class Authenticator(ApiKeyStore store)
{
    private static readonly Refusal Unknown = new(
        RefusalKind.Unauthenticated, "The header 'apikey' must carry a valid key. Make one with 'bonafide key create'.");

    // Compared against when the id is unknown, so that the time taken does not tell ids apart.
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    public async Task<Outcome<Caller>> AuthenticateAsync(string? header, CancellationToken cancellation)
    {
        if (ApiKeySecret.Parse(header) is not { } secret)
            return Unknown;
        var row = await store.FindAsync(secret.Id, cancellation);
        var equal = CryptographicOperations.FixedTimeEquals(secret.Hash(), row?.Hash ?? NoHash);
        if (!equal || row is null || row.Revoked is not null)
            return Unknown;
        var key = row.ToApiKey();
        return new Caller(key.Id, key.Tenant, key.Roles, key.Retention);
    }
}
