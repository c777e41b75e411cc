using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Devices;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Storage;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The outcome of a session in the door's words.</summary>
internal sealed record ChallengeResult
{
    public required string LivenessStatus { get; init; }

    public string? Diagnostic { get; init; }

    public string? BestImageId { get; init; }

    public required string LivenessMode { get; init; }

    /// <summary>Only in the active mode.</summary>
    public int? NumberOfChallenge { get; init; }

    public required string SecurityLevel { get; init; }

    /// <summary>Only when asked for and a best image was kept.</summary>
    public AgeAnswer? Age { get; init; }

    public DeviceInfo? DeviceInfo { get; init; }

    /// <summary>Only where best images go to the evidence store.</summary>
    public StorageAnswer? ImageStorage { get; init; }

    /// <summary>Only where videos go to the evidence store.</summary>
    public StorageAnswer? VideoStorage { get; init; }

    public static ChallengeResult Of(Session session, ResultRow result, IReadOnlyList<StoredObject> stored) => new()
    {
        LivenessStatus = NameOf(result.Status),
        Diagnostic = result.Diagnostic,
        BestImageId = result.BestFaceId,
        LivenessMode = ModeNames.Of(session.Mode),
        NumberOfChallenge = session.Mode == CaptureMode.Active ? session.NumberOfChallenges : null,
        SecurityLevel = LevelNames.Of(session.SecurityLevel),
        Age = session.AgeThreshold is { } threshold && result.Age is { } age ? AgeAnswer.Of(age, threshold) : null,
        DeviceInfo = DeviceInfo.Of(DeviceDescription.FromJson(result.Device)),
        ImageStorage = StorageAnswer.Of(stored, StoredObjectKind.Image),
        VideoStorage = StorageAnswer.Of(stored, StoredObjectKind.Video),
    };

    private static string NameOf(LivenessStatus status) => status switch
    {
        Liveness.Verdicts.LivenessStatus.Success => "SUCCESS",
        Liveness.Verdicts.LivenessStatus.Spoof => "SPOOF",
        Liveness.Verdicts.LivenessStatus.Failed => "FAILED",
        Liveness.Verdicts.LivenessStatus.Timeout => "TIMEOUT",
        Liveness.Verdicts.LivenessStatus.Error => "ERROR",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The door has no name for this status."),
    };
}
