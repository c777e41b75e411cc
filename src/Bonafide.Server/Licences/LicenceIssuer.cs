using Bonafide.Server.Entropy;

namespace Bonafide.Server.Licences;

/// <summary>Issues, lists and revokes licences.</summary>
internal sealed class LicenceIssuer(LicenceStore store, Identifiers identifiers, TimeProvider time)
{
    private const int MaxOrigins = 50;
    private const int MaxOriginLength = 200;

    /// <exception cref="ArgumentException">It cannot be as wanted; the message says why.</exception>
    public async Task<Licence> IssueAsync(NewLicence wanted, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Check(wanted, now);
        var row = new LicenceRow
        {
            Id = identifiers.NextUuid(),
            Type = wanted.Type,
            Name = wanted.Name,
            Origins = string.Join(' ', wanted.Origins.Select(Origin)),
            Issued = now.ToUnixTimeMilliseconds(),
            Expires = wanted.Expires.ToUnixTimeMilliseconds(),
        };
        await store.AddAsync(row, cancellation);
        return row.ToLicence();
    }

    public async Task<IReadOnlyList<Licence>> ListAsync(CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).Select(row => row.ToLicence())];

    public Task<bool> RevokeAsync(string id, CancellationToken cancellation) =>
        store.RevokeAsync(id, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);

    private static void Check(NewLicence wanted, DateTimeOffset now)
    {
        if (!LicenceType.All.Contains(wanted.Type))
            throw new ArgumentException($"There is no licence of type '{wanted.Type}'. The types are: {string.Join(", ", LicenceType.All)}.");
        if (string.IsNullOrWhiteSpace(wanted.Name) || wanted.Name.Length > 100)
            throw new ArgumentException("The name of a licence has 1 to 100 characters.");
        if (wanted.Origins.Count > MaxOrigins)
            throw new ArgumentException($"A licence has at most {MaxOrigins} origins.");
        if (wanted.Expires <= now)
            throw new ArgumentException("A licence ends in the future.");
    }

    // As a browser writes it: scheme and host in lower case, the port only where it is not the scheme's own.
    private static string Origin(string text) =>
        text.Length <= MaxOriginLength && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new ArgumentException($"'{text}' is no origin. Write scheme and host, such as https://shop.example.");
}
