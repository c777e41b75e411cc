using System.Data.Common;
using Dapper;

namespace Bonafide.Server.Identities;

/// <summary>What a person decided, and why; kept as long as the submission.</summary>
internal sealed record Adjudication
{
    public required string Id { get; init; }

    public required string SubmissionId { get; init; }

    /// <summary>The key that brought the decision.</summary>
    public required string KeyId { get; init; }

    /// <summary>Who decided, as the relying service names its people.</summary>
    public required string Person { get; init; }

    public required bool Accepted { get; init; }

    public required string Reason { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long Decided { get; init; }

    public Task AddAsync(DbConnection connection, DbTransaction transaction) => connection.ExecuteAsync(
        "INSERT INTO adjudications (id, submission_id, key_id, person, decision, reason, decided) VALUES (@Id, @SubmissionId, @KeyId, @Person, @decision, @Reason, @Decided)",
        new { Id, SubmissionId, KeyId, Person, decision = Accepted ? "VERIFIED" : "INVALID", Reason, Decided },
        transaction);
}
