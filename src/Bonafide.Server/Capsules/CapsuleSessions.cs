using System.Security.Cryptography;
using Bonafide.Capsule;
using Bonafide.Liveness.Challenges;
using Bonafide.Server.Access;
using Bonafide.Server.Entropy;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>Makes the sessions of capsules and finds them again.</summary>
internal sealed class CapsuleSessions(
    CapsuleSessionStore store, CapsuleTrail trail, MasterKey master, IEntropySource entropy, Identifiers identifiers, SessionToken token, CapsuleOptions options,
    TimeProvider time, CapsuleLog log)
{
    private const int SecretSize = 32;
    private const int WaitCount = 8;
    private const int ShortestWait = 2000;
    private const int WaitSpan = 1500;

    // Beyond its life a row is kept so long that a late replay is told "used" and not "unknown".
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <param name="caller">Who asks.</param>
    /// <param name="resolutionEndpoint">Whom to tell of the folder to come; null for nobody.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>The session token.</returns>
    public async Task<string> MakeAsync(Caller caller, string? resolutionEndpoint, CancellationToken cancellation)
    {
        var id = identifiers.NextUuid();
        var secret = new byte[SecretSize];
        entropy.Fill(secret);
        var now = time.GetUtcNow();
        var row = new CapsuleSessionRow
        {
            Id = id,
            Tenant = caller.Tenant,
            Maker = caller.KeyId,
            Secret = master.Wrap(secret, Context(id), entropy),
            Waits = string.Join(',', Waits()),
            Light = options.Light is CapsuleLight.Offered or CapsuleLight.Required ? CapsuleLight.Write(LightGenerator.Draw(new ChallengeDraw(entropy)).Passages[0]) : null,
            LightRequired = options.Light == CapsuleLight.Required,
            FolderRetentionSeconds = caller.Retention is { } retention ? (long)retention.TotalSeconds : null,
            ResolutionEndpoint = resolutionEndpoint,
            Issued = now.ToUnixTimeMilliseconds(),
            Expires = (now + options.SessionTokenLife).ToUnixTimeMilliseconds(),
            Ends = (now + options.SessionTokenLife + Remembered).ToUnixTimeMilliseconds(),
        };
        await store.AddAsync(row, cancellation);
        await trail.AddAsync(id, CapsuleAction.TokenIssued, caller.KeyId, null, cancellation);
        log.Issued(id, caller.KeyId);
        var issued = token.Write(row, secret);
        CryptographicOperations.ZeroMemory(secret);
        return issued;
    }

    public Task<CapsuleSessionRow?> FindAsync(string id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    /// <returns>Null when the secret was erased.</returns>
    public CapsuleSession? Unwrap(CapsuleSessionRow row)
    {
        if (row.Secret is null)
            return null;
        var secret = master.Unwrap(row.Secret, Context(row.Id));
        try
        {
            return new CapsuleSession(row.Id, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Uses a session up.</summary>
    public Task<bool> UseAsync(string id, CancellationToken cancellation) =>
        store.UseAsync(id, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);

    private static string Context(string id) => "capsule-session:" + id;

    private IEnumerable<int> Waits()
    {
        var bytes = new byte[2 * WaitCount];
        entropy.Fill(bytes);
        return Enumerable.Range(0, WaitCount).Select(i => ShortestWait + (bytes[2 * i] << 8 | bytes[2 * i + 1]) * WaitSpan / ushort.MaxValue);
    }
}
