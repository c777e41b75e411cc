using System.Data.Common;
using Bonafide.Server.Entropy;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Webhooks;

/// <summary>
/// The messages that are owed to servers of others, for every door. A door adds a <see cref="WebhookMessage"/> inside the transaction that stores
/// what it tells, so that neither can exist without the other; the worker delivers it, signed, until the receiver answers 2xx or the attempts are
/// used up. <see cref="DeliveryLog"/> tells what became of it.
/// </summary>
internal sealed class WebhookQueue(IDatabase database, Identifiers identifiers, TimeProvider time)
{
    private const string Columns = "id, tenant, subject, url, body, state, attempts, next_attempt, created, expires";

    /// <summary>Owes a message.</summary>
    public async Task AddAsync(DbConnection connection, DbTransaction transaction, WebhookMessage message)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Body.Length, WebhookMessage.MaxBodyLength);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await connection.ExecuteAsync(
            $"INSERT INTO webhooks ({Columns}) VALUES (@id, @Tenant, @Subject, @Url, @Body, 'Pending', 0, @now, @now, @Expires)",
            new { id = identifiers.NextUuid(), message.Tenant, message.Subject, message.Url, message.Body, now, message.Expires },
            transaction);
    }

    /// <summary>Forgets all messages about a subject, delivered or not; to be called where the subject is erased.</summary>
    public static Task EraseAsync(DbConnection connection, DbTransaction transaction, string subject) =>
        connection.ExecuteAsync("DELETE FROM webhooks WHERE subject = @subject", new { subject }, transaction);

    /// <summary>Forgets what is past its time.</summary>
    public async Task EraseExpiredAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await connection.ExecuteAsync("DELETE FROM webhooks WHERE expires <= @now", new { now = time.GetUtcNow().ToUnixTimeMilliseconds() });
    }

    /// <returns>What is due, longest overdue first; none of it is taken yet.</returns>
    public async Task<IReadOnlyList<WebhookRow>> FindDueAsync(int limit, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<WebhookRow>(
            $"SELECT {Columns} FROM webhooks WHERE state = 'Pending' AND next_attempt <= @now AND expires > @now ORDER BY next_attempt LIMIT @limit",
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds(), limit })];
    }

    /// <summary>Takes a message by moving its due time, in one step that only one node can make.</summary>
    /// <returns>False when another node was quicker.</returns>
    public async Task<bool> TakeAsync(WebhookRow row, long until, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteAsync(
            "UPDATE webhooks SET next_attempt = @until WHERE id = @Id AND state = 'Pending' AND next_attempt = @NextAttempt",
            new { row.Id, row.NextAttempt, until }) == 1;
    }

    /// <summary>Notes an attempt and what follows from it. A message erased meanwhile stays erased.</summary>
    public async Task RecordAsync(WebhookAttemptRow attempt, WebhookState state, long nextAttempt, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var known = await connection.ExecuteAsync(
            "UPDATE webhooks SET state = @state, attempts = @Number, next_attempt = @nextAttempt WHERE id = @WebhookId AND attempts = @Number - 1",
            new { attempt.WebhookId, attempt.Number, state = state.ToString(), nextAttempt },
            transaction);
        if (known == 0)
            return;
        await connection.ExecuteAsync(
            "INSERT INTO webhook_attempts (webhook_id, number, status, failure, started) VALUES (@WebhookId, @Number, @Status, @Failure, @Started)",
            new { attempt.WebhookId, attempt.Number, attempt.Status, Failure = attempt.Failure?.ToString(), attempt.Started },
            transaction);
        await transaction.CommitAsync(cancellation);
    }
}
