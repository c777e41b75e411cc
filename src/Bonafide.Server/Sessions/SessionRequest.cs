using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Sessions;

/// <summary>What a session is asked to be, in the engine's terms.</summary>
internal sealed record SessionRequest
{
    public required CaptureMode Mode { get; init; }

    public SecurityLevel SecurityLevel { get; init; } = SecurityLevel.High;

    public int NumberOfChallenges { get; init; } = 2;

    /// <summary>Whether the page shows a light sequence; null for the server's default.</summary>
    public bool? Light { get; init; }

    /// <summary>What is asked for by instructions, where it is not all drawn from all there are.</summary>
    public InstructionWish? Instructions { get; init; }

    public double? AgeThreshold { get; init; }

    public string? CorrelationId { get; init; }

    public string? EvidenceId { get; init; }

    /// <summary>Checked to be an absolute http(s) address and stored with the session; called when the result can be read.</summary>
    public string? CallbackUrl { get; init; }
}
