using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Sessions;

/// <summary>A capture session as it lies in the database.</summary>
internal sealed record Session
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public CaptureMode Mode { get; init; }

    public SecurityLevel SecurityLevel { get; init; }

    public int NumberOfChallenges { get; init; }

    /// <summary>Whether the page shows a light sequence.</summary>
    public bool Light { get; init; }

    /// <summary>An <see cref="InstructionWish"/> as JSON; null where all instructions are drawn from all there are.</summary>
    public string? Instructions { get; init; }

    /// <summary>Years; null when age is not asked for.</summary>
    public double? AgeThreshold { get; init; }

    public string? CorrelationId { get; init; }

    public string? EvidenceId { get; init; }

    public string? CallbackUrl { get; init; }

    public bool StoreImages { get; init; }

    public SessionState State { get; init; }

    /// <summary>Wrapped by the master key.</summary>
    public byte[] DataKey { get; init; } = [];

    /// <summary>Milliseconds since 1970.</summary>
    public long Created { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long Expires { get; init; }

    public CapturePlan Plan => new() { Mode = Mode, SecurityLevel = SecurityLevel };
}
