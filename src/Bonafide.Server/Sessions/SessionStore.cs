using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Sessions;

/// <summary>The rows of <c>sessions</c>, as they are made and read. A row whose data key is erased is gone for every reader.</summary>
internal sealed class SessionStore(IDatabase database)
{
    private const string Columns =
        "id, tenant, mode, security_level, number_of_challenges, light, instructions, age_threshold, correlation_id, evidence_id, "
        + "callback_url, store_images, state, data_key, created, expires";

    public async Task AddAsync(Session session, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync(
            $"INSERT INTO sessions ({Columns}) VALUES (@Id, @Tenant, @Mode, @SecurityLevel, @NumberOfChallenges, @Light, @Instructions, "
            + "@AgeThreshold, @CorrelationId, @EvidenceId, @CallbackUrl, @StoreImages, @State, @DataKey, @Created, @Expires)",
            new
            {
                session.Id,
                session.Tenant,
                Mode = session.Mode.ToString(),
                SecurityLevel = session.SecurityLevel.ToString(),
                session.NumberOfChallenges,
                Light = session.Light ? 1 : 0,
                session.Instructions,
                session.AgeThreshold,
                session.CorrelationId,
                session.EvidenceId,
                session.CallbackUrl,
                StoreImages = session.StoreImages ? 1 : 0,
                State = session.State.ToString(),
                session.DataKey,
                session.Created,
                session.Expires,
            });
    }

    public async Task<Session?> FindAsync(string id, long now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Session>(
            $"SELECT {Columns} FROM sessions WHERE id = @id AND expires > @now AND data_key IS NOT NULL", new { id, now });
    }
}
