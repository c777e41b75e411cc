namespace Bonafide.Liveness.Capture;

/// <summary>What the client said of its camera and page. Evidence, never trusted. Null where it said nothing.</summary>
public sealed record CaptureContext
{
    /// <summary>Name of the camera as the browser gave it.</summary>
    public string? CameraLabel { get; init; }

    /// <summary>Delivered track width, pixels.</summary>
    public int? TrackWidth { get; init; }

    /// <summary>Delivered track height, pixels.</summary>
    public int? TrackHeight { get; init; }

    /// <summary>Delivered track rate, frames per second.</summary>
    public double? TrackFrameRate { get; init; }

    /// <summary>Width that the page had asked the camera for, pixels.</summary>
    public int? RequestedWidth { get; init; }

    /// <summary>Height that the page had asked the camera for, pixels.</summary>
    public int? RequestedHeight { get; init; }

    /// <summary>Whether the page reported browser automation.</summary>
    public bool? Automation { get; init; }

    /// <summary>Live frames that were captured while the page was hidden.</summary>
    public int HiddenFrames { get; init; }

    /// <summary>Live frames that could not be decoded.</summary>
    public int UnreadableFrames { get; init; }
}
