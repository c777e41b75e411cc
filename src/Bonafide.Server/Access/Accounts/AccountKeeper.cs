using Bonafide.Server.Entropy;

namespace Bonafide.Server.Access.Accounts;

/// <summary>Makes, lists and revokes accounts.</summary>
internal sealed class AccountKeeper(AccountStore store, IEntropySource entropy, Identifiers identifiers, TimeProvider time)
{
    private const int ShortestPassword = 12;
    private const int LongestText = 200;

    /// <exception cref="ArgumentException">The address, the password, a role or the tenant cannot be used; the message says why.</exception>
    public async Task<AccountRow> CreateAsync(NewAccount wanted, CancellationToken cancellation)
    {
        if (wanted.Email.Length > LongestText || wanted.Email.IndexOf('@', StringComparison.Ordinal) <= 0 || wanted.Email.Any(char.IsWhiteSpace))
            throw new ArgumentException($"'{wanted.Email}' is not an e-mail address.");
        if (wanted.Password.Length is < ShortestPassword or > LongestText)
            throw new ArgumentException($"A password has {ShortestPassword} to {LongestText} characters.");
        if (wanted.Roles.Count == 0 || wanted.Roles.FirstOrDefault(role => !Role.All.Contains(role)) is not null)
            throw new ArgumentException($"An account has one or more of the roles {string.Join(", ", Role.All)}.");
        var id = identifiers.NextUuid();
        var row = new AccountRow
        {
            Id = id,
            Email = Canonical(wanted.Email),
            Password = PasswordHash.Of(wanted.Password, entropy),
            Roles = string.Join(',', wanted.Roles),
            Tenant = wanted.Tenant ?? id,
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        return await store.AddAsync(row, cancellation) ? row : throw new ArgumentException($"There is an account of '{wanted.Email}' already.");
    }

    public Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    public Task<bool> RevokeAsync(string email, CancellationToken cancellation) =>
        store.RevokeAsync(Canonical(email), time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);

    public static string Canonical(string email) => email.Trim().ToLowerInvariant();
}
