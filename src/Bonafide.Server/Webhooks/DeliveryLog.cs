using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Webhooks;

/// <summary>Reads what became of messages.</summary>
internal sealed class DeliveryLog(IDatabase database)
{
    /// <returns>The messages about one subject, or the latest of all, newest first.</returns>
    public async Task<IReadOnlyList<WebhookReport>> ListAsync(string? subject, int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = (await connection.QueryAsync<WebhookRow>(
            "SELECT id, subject, url, state, next_attempt, created FROM webhooks "
            + (subject is null ? "" : "WHERE subject = @subject ") + "ORDER BY created DESC, id LIMIT @limit",
            new { subject, limit })).AsList();
        var attempts = (await connection.QueryAsync<WebhookAttemptRow>(
            "SELECT webhook_id, number, status, failure, started FROM webhook_attempts WHERE webhook_id IN @ids ORDER BY number",
            new { ids = new AnyOf(rows.Select(row => row.Id)) })).ToLookup(attempt => attempt.WebhookId);
        return [.. rows.Select(row => WebhookReport.Of(row, attempts[row.Id]))];
    }
}
