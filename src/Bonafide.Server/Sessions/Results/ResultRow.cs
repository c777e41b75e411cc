using Bonafide.Liveness.Verdicts;

namespace Bonafide.Server.Sessions.Results;

/// <summary>The outcome of a session as it lies in the database.</summary>
internal sealed record ResultRow
{
    public string SessionId { get; init; } = "";

    public LivenessStatus Status { get; init; }

    public string? Diagnostic { get; init; }

    public string? BestFaceId { get; init; }

    /// <summary>Years; null when not asked for or without a best image.</summary>
    public double? Age { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>A <see cref="Devices.DeviceDescription"/> as JSON.</summary>
    public string? Device { get; init; }

    /// <summary>Which policy judged.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Sealed <see cref="Evidence"/>.</summary>
    public byte[] Evidence { get; init; } = [];

    /// <summary>The stored observations in the media store.</summary>
    public string Observations { get; init; } = "";

    public long Created { get; init; }
}
