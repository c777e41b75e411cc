using System.Text.RegularExpressions;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Access;

/// <summary>Makes, lists and revokes keys.</summary>
internal sealed partial class ApiKeyIssuer(ApiKeyStore store, Identifiers identifiers, TimeProvider time)
{
    /// <exception cref="ArgumentException">The name, a role, the tenant or the retention cannot be used; the message says which and why.</exception>
    public async Task<IssuedApiKey> CreateAsync(NewApiKey wanted, CancellationToken cancellation)
    {
        Check(wanted);
        var secret = ApiKeySecret.Draw(identifiers);
        var row = new ApiKeyRow
        {
            Id = secret.Id,
            Name = wanted.Name,
            Hash = secret.Hash(),
            Roles = string.Join(',', Role.All.Where(wanted.Roles.Contains)),
            Tenant = wanted.Tenant ?? secret.Id,
            RetentionSeconds = wanted.Retention is { } retention ? (long)retention.TotalSeconds : null,
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await store.AddAsync(row, cancellation);
        return new IssuedApiKey(secret.Text, row.ToApiKey());
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).Select(row => row.ToApiKey())];

    public Task<bool> RevokeAsync(string id, CancellationToken cancellation) =>
        store.RevokeAsync(id, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);

    private static void Check(NewApiKey wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Name) || wanted.Name.Length > 100)
            throw new ArgumentException("The name of a key has 1 to 100 characters.");
        if (wanted.Roles.Count == 0)
            throw new ArgumentException($"A key needs at least one role: {string.Join(", ", Role.All)}.");
        if (wanted.Roles.FirstOrDefault(role => !Role.All.Contains(role)) is { } unknown)
            throw new ArgumentException($"There is no role '{unknown}'. The roles are: {string.Join(", ", Role.All)}.");
        if (wanted.Tenant is { } tenant && !TenantName().IsMatch(tenant))
            throw new ArgumentException("The name of a tenant has 1 to 64 letters, digits, dots, hyphens or underscores.");
        if (wanted.Retention is { } retention && (retention < TimeSpan.FromMinutes(1) || retention > TimeSpan.FromDays(3650)))
            throw new ArgumentException("The retention of a key is between one minute and ten years.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex TenantName();
}
