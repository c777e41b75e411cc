using Bonafide.Server.Identities;

namespace Bonafide.Server.Doors.Identities;

/// <summary>A portrait or a document as a part of its identity.</summary>
internal sealed record EvidenceAnswer
{
    private const int Decimals = 1;

    public required string EvidenceId { get; init; }

    public required string SubmitDateTime { get; init; }

    public string? EvaluationDateTime { get; init; }

    public required string Type { get; init; }

    public required string Status { get; init; }

    public required EvidenceStatus EvidenceStatus { get; init; }

    /// <summary>Whether the capture was good enough to be judged; absent of documents and while it is not known.</summary>
    public bool? PortraitQuality { get; init; }

    public PortraitData? PortraitData { get; init; }

    public string? Level { get; init; }

    /// <summary>Match score against the reference.</summary>
    public double? Score { get; init; }

    public ReasonAnswer? Reason { get; init; }

    public IReadOnlyList<ErrorAnswer>? Errors { get; init; }

    public static EvidenceAnswer Of(Submission submission)
    {
        var isPortrait = submission.Kind == SubmissionKind.Portrait;
        var errors = FaultWords.Errors(submission, relying: true);
        return new EvidenceAnswer
        {
            EvidenceId = submission.Id,
            SubmitDateTime = DoorTime.Of(submission.Created),
            EvaluationDateTime = submission.Evaluated is { } evaluated ? DoorTime.Of(evaluated) : null,
            Type = submission.Type,
            Status = SubmissionWords.Of(submission.Status),
            EvidenceStatus = EvidenceStatus.Of(submission),
            PortraitQuality = isPortrait && submission.Status != SubmissionStatus.Processing ? errors is null : null,
            PortraitData = isPortrait ? PortraitData.Live : null,
            Level = SubmissionAnswer.LevelOf(submission),
            Score = submission.Score is { } score ? Math.Round(score, Decimals) : null,
            Reason = FaultWords.Reason(submission),
            Errors = errors,
        };
    }
}

/// <summary>The status in one place, as existing clients read it.</summary>
/// <param name="EvaluationDateTime">Absent while nothing is decided.</param>
/// <param name="Status">As beside it.</param>
/// <param name="Strength">The highest level that this submission could have.</param>
/// <param name="Score">The level that it has, LEVEL0 while it is not verified.</param>
/// <param name="IsAdjudicable">Whether a person can decide it now.</param>
internal sealed record EvidenceStatus(string? EvaluationDateTime, string Status, string Strength, string Score, bool IsAdjudicable)
{
    public static EvidenceStatus Of(Submission submission) => new(
        submission.Evaluated is { } evaluated ? DoorTime.Of(evaluated) : null,
        SubmissionWords.Of(submission.Status),
        $"LEVEL{(submission.Kind == SubmissionKind.Portrait ? PortraitDecision.HighestLevel(submission.SecurityLevel) : 1)}",
        $"LEVEL{submission.Level ?? 0}",
        submission.IsLeftToAPerson);
}

/// <summary>Where a portrait came from; there is one way only.</summary>
internal sealed record PortraitData(string Source, string Channel)
{
    public static PortraitData Live { get; } = new("LIVE_CAPTURE_VIDEO", "webSDK");
}
