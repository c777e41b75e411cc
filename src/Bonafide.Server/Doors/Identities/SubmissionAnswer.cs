using Bonafide.Server.Access;
using Bonafide.Server.Identities;

namespace Bonafide.Server.Doors.Identities;

/// <summary>A portrait or a document in the door's words.</summary>
internal sealed record SubmissionAnswer
{
    public required string Status { get; init; }

    public required string Type { get; init; }

    public required string Id { get; init; }

    /// <summary>LEVEL1 to LEVEL4 of a verified one; for relying services.</summary>
    public string? Level { get; init; }

    /// <summary>What came of a good submission; for relying services.</summary>
    public ReasonAnswer? Reason { get; init; }

    /// <summary>What was wrong with the submission itself.</summary>
    public IReadOnlyList<ErrorAnswer>? Errors { get; init; }

    /// <summary>What the asker may know: why someone was refused helps whoever tries to get through, and is for the relying service.</summary>
    public static SubmissionAnswer Of(Submission submission, Caller caller)
    {
        var relying = caller.SeesReasons();
        return new SubmissionAnswer
        {
            Status = SubmissionWords.Of(submission.Status),
            Type = submission.Type,
            Id = submission.Id,
            Level = relying ? LevelOf(submission) : null,
            Reason = relying ? FaultWords.Reason(submission) : null,
            Errors = FaultWords.Errors(submission, relying),
        };
    }

    public static string? LevelOf(Submission submission) => submission.Level is { } level ? $"LEVEL{level}" : null;
}
