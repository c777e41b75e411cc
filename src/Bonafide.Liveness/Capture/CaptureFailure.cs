namespace Bonafide.Liveness.Capture;

/// <summary>Why a capture ended before anything could be judged.</summary>
public enum CaptureFailure
{
    /// <summary>No face at all before the time-out.</summary>
    NoFace,

    /// <summary>A face was seen, but never well enough for long enough before the time-out.</summary>
    PoorVideo,

    /// <summary>No frame came.</summary>
    NoVideo,
}
