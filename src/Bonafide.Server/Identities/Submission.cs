using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Identities;

/// <summary>A portrait or a document of an identity, as it lies in the database. Times are milliseconds since 1970.</summary>
internal sealed record Submission
{
    /// <summary>The highest level that a verified submission can have.</summary>
    public const int HighestLevel = 4;

    public string Id { get; init; } = "";

    public string IdentityId { get; init; } = "";

    /// <summary>Its place among the submissions of the identity, from 1.</summary>
    public int Number { get; init; }

    public SubmissionKind Kind { get; init; }

    /// <summary>PORTRAIT, or the type of the document.</summary>
    public string Type { get; init; } = "";

    /// <summary>The capture session that keeps what is biometric of it; null once erased.</summary>
    public string? SessionId { get; init; }

    /// <summary>The face in that session; null while there is none.</summary>
    public string? FaceId { get; init; }

    /// <summary>How strictly the capture was judged.</summary>
    public SecurityLevel SecurityLevel { get; init; }

    public SubmissionStatus Status { get; init; }

    /// <summary>1 to <see cref="HighestLevel"/>; only of a verified one.</summary>
    public int? Level { get; init; }

    /// <summary>Match score against the reference; null where nothing was compared.</summary>
    public double? Score { get; init; }

    public SubmissionFault? Fault { get; init; }

    public long Created { get; init; }

    public long? Evaluated { get; init; }

    /// <summary>The document that portraits are compared with: of several verified ones the latest, which replaced those before.</summary>
    public static Submission? ReferenceOf(IReadOnlyList<Submission> all) =>
        all.LastOrDefault(submission => submission is { Kind: SubmissionKind.Document, Status: SubmissionStatus.Verified, SessionId: not null });

    /// <summary>Whether a person can decide it now: a portrait between the thresholds, or a document that nobody vouched for.</summary>
    public bool IsLeftToAPerson => SessionId is not null
        && Status == (Kind == SubmissionKind.Portrait ? SubmissionStatus.Adjudication : SubmissionStatus.NotVerified);
}
