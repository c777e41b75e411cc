using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Identities;

/// <summary>Lists what is left to people.</summary>
internal sealed class OpenCases(IDatabase database, TimeProvider time)
{
    /// <summary>Cases in one answer at most; settling some brings up the next.</summary>
    public const int Limit = 100;

    /// <returns>Of one tenant, those that wait longest first.</returns>
    public async Task<IReadOnlyList<OpenCase>> ListAsync(string tenant, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        // What is open is decided by Submission.IsLeftToAPerson; here the same in the database's words, which has an index on the status.
        var rows = await connection.QueryAsync<Submission, string?, OpenCase>(
            $"SELECT {SubmissionStore.ColumnsOf("s")}, i.business_id FROM submissions s JOIN identities i ON i.id = s.identity_id "
            + "WHERE s.status IN ('Adjudication', 'NotVerified') AND (s.kind = 'Portrait') = (s.status = 'Adjudication') AND s.session_id IS NOT NULL "
            + "AND i.tenant = @tenant AND i.expires > @now ORDER BY COALESCE(s.evaluated, s.created), s.id LIMIT @limit",
            (submission, businessId) => new OpenCase(submission, businessId),
            new { tenant, now = time.GetUtcNow().ToUnixTimeMilliseconds(), limit = Limit },
            splitOn: "business_id");
        return [.. rows];
    }
}
