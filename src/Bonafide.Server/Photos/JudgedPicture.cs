using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Photos;

/// <summary>A picture and whether it shows a person who was there.</summary>
internal sealed record JudgedPicture
{
    public required AnalyzedPicture Picture { get; init; }

    /// <summary>The capture that it is judged by; null for a lone picture.</summary>
    public string? SessionId { get; init; }

    public required bool IsLive { get; init; }

    /// <summary>Score of the weakest cue that was asked for, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Why it is not, in words for the person; null when it is.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>What the person was told to do, in order; null without instructions.</summary>
    public IReadOnlyList<FaceInstruction>? Instructions { get; init; }
}
