using Bonafide.Server.Faces;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>One comparison in the door's words.</summary>
internal sealed record MatchAnswer
{
    public required FaceAnswer Reference { get; init; }

    public required FaceAnswer Candidate { get; init; }

    public required double Score { get; init; }

    /// <summary>Per cent, 0 to 100.</summary>
    public required double FalseAcceptanceRate { get; init; }

    public string? CorrelationId { get; init; }

    public string? EvidenceId { get; init; }

    public required string Created { get; init; }

    public required string Expires { get; init; }

    public static MatchAnswer Of(Session session, Match match) => new()
    {
        Reference = FaceAnswer.Of(match.Reference),
        Candidate = FaceAnswer.Of(match.Candidate),
        Score = match.Comparison.Score,
        FalseAcceptanceRate = match.Comparison.FalseAcceptanceRate,
        CorrelationId = session.CorrelationId,
        EvidenceId = session.EvidenceId,
        Created = Timestamp.Of(match.Created),
        Expires = Timestamp.Of(session.Expires),
    };
}
