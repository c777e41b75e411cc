using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Access.Accounts;

/// <summary>Turns an access token, or an API key in its place, into a caller; issues and renews access tokens for accounts.</summary>
internal sealed class AccessTokens(
    AccessTokenStore store, AccountStore accounts, Authenticator keys, Identifiers identifiers, TimeProvider time, AccountLog log)
{
    /// <summary>The refusal of a token whose time is over.</summary>
    public static readonly Refusal Expired = new(
        RefusalKind.Unauthenticated, "The access token has expired. Refresh it, or authorise again.");

    private const string Prefix = "at_";
    private const int SecretLength = 43;
    private const int IdLength = 16;
    private const int MostTries = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromHours(12);
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(5);

    // What is long over is forgotten then, and said to be invalid.
    private static readonly Refusal Invalid = new(RefusalKind.Unauthenticated, "The access token is not valid. Authorise again, or use an API key.");
    private static readonly Refusal WrongCredentials = new(RefusalKind.Unauthenticated, "The credentials are not valid, or the account is locked for some minutes.");
    private static readonly Refusal WrongRenewal = new(RefusalKind.Unauthenticated, "The pair of tokens is not valid, or was refreshed before. Authorise again.");

    public async Task<Outcome<Caller>> AuthenticateAsync(string? header, CancellationToken cancellation)
    {
        if (header?.StartsWith(ApiKeySecret.Prefix, StringComparison.Ordinal) == true)
            return await keys.AuthenticateAsync(header, cancellation);
        if (await FindAsync(header, cancellation) is not { } token)
            return Invalid;
        var now = time.GetUtcNow();
        if (token.Expires <= now.ToUnixTimeMilliseconds())
            return Expired;
        if (await accounts.GetAsync(token.AccountId, cancellation) is not { Revoked: null } account)
            return Invalid;
        await store.UseAsync(token, (now + Life).ToUnixTimeMilliseconds(), (now + Renewal).ToUnixTimeMilliseconds(), cancellation);
        return new Caller(account.Id, account.Tenant, account.RoleList, null);
    }

    /// <summary>A pair for an account.</summary>
    public async Task<Outcome<TokenPair>> IssueAsync(string email, string password, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var account = await accounts.FindAsync(AccountKeeper.Canonical(email), cancellation);
        var open = account is null || await accounts.CountTryAsync(
            account.Id, MostTries, (now + Locked).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), cancellation);
        var fits = PasswordHash.Fits(account?.Password ?? PasswordHash.Nobody, password);
        if (account is not { Revoked: null } || !open || !fits)
        {
            if (account is not null && (!open || account.Failures + 1 >= MostTries))
                log.Locked(account.Id);
            return WrongCredentials;
        }

        await accounts.ClearTriesAsync(account.Id, cancellation);
        return await MakePairAsync(account.Id, replaces: null, cancellation);
    }

    /// <summary>A new pair for an old one, which dies when the new one is first used.</summary>
    public async Task<Outcome<TokenPair>> RenewAsync(string? header, string renewal, CancellationToken cancellation)
    {
        if (await FindAsync(header, cancellation) is not { } token
            || await accounts.GetAsync(token.AccountId, cancellation) is not { Revoked: null }
            || !await store.SpendRenewalAsync(token.Id, Hash(renewal), time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation))
            return WrongRenewal;
        return await MakePairAsync(token.AccountId, token.Id, cancellation);
    }

    private async Task<TokenPair> MakePairAsync(string accountId, string? replaces, CancellationToken cancellation)
    {
        var (access, renewal) = (Prefix + identifiers.NextSecret(), identifiers.NextSecret());
        var expires = time.GetUtcNow() + Life;
        await store.AddAsync(
            new AccessTokenRow
            {
                Id = IdOf(access),
                AccountId = accountId,
                Hash = Hash(access),
                RenewalHash = Hash(renewal),
                Replaces = replaces,
                Expires = expires.ToUnixTimeMilliseconds(),
                Renewable = (expires + Renewal).ToUnixTimeMilliseconds(),
            },
            cancellation);
        return new TokenPair(access, renewal, expires);
    }

    private async Task<AccessTokenRow?> FindAsync(string? text, CancellationToken cancellation)
    {
        if (text is not { Length: 3 + SecretLength } || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var row = await store.FindAsync(IdOf(text), cancellation);
        return row is not null && CryptographicOperations.FixedTimeEquals(row.Hash, Hash(text)) ? row : null;
    }

    private static string IdOf(string token) => token.Substring(Prefix.Length, IdLength);

    // Random bits need no slow hash; see ApiKeySecret.
    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>What an account gets.</summary>
/// <param name="Access">Goes into the header.</param>
/// <param name="Renewal">Renews it, once.</param>
/// <param name="Expires">Unless it is used.</param>
internal sealed record TokenPair(string Access, string Renewal, DateTimeOffset Expires);
