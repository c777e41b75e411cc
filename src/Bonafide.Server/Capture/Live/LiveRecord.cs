using Bonafide.Liveness.Capture;
using Bonafide.Observations;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Storage.Spool;

namespace Bonafide.Server.Capture.Live;

/// <summary>What one capture has gathered so far. The frames are shared with the process that judges, not copied.</summary>
internal sealed class LiveRecord(FrameSpool? spool)
{
    /// <summary>Every frame that was observed, in order.</summary>
    public List<FrameObservation> Frames { get; } = [];

    /// <summary>Live JPEGs to compare the stills with.</summary>
    public KeptFrames Kept { get; } = new();

    /// <summary>Takes the frames of the evidence video; null when none is wanted.</summary>
    public FrameSpool? Spool => spool;

    /// <summary>Live frames that were captured while the page was hidden.</summary>
    public int HiddenFrames { get; set; }

    /// <summary>How often the page had stood still before a live frame, as in a debugger. Noted and not judged.</summary>
    public int Halts { get; set; }

    /// <summary>Live frames that could not be decoded.</summary>
    public int UnreadableFrames { get; set; }

    /// <summary>When the process was told that the time is over; null when it never was.</summary>
    public TimeSpan? TimedOutAt { get; set; }

    /// <summary>The context for the judgement.</summary>
    public CaptureContext Context(Start start) => new()
    {
        CameraLabel = start.Camera?.Label,
        TrackWidth = Pixels(start.Camera?.Width),
        TrackHeight = Pixels(start.Camera?.Height),
        TrackFrameRate = start.Camera?.FrameRate,
        RequestedWidth = Pixels(start.Camera?.Requested?.Width),
        RequestedHeight = Pixels(start.Camera?.Requested?.Height),
        Automation = start.Automation,
        HiddenFrames = HiddenFrames,
        UnreadableFrames = UnreadableFrames,
    };

    private static int? Pixels(double? claimed) => claimed is >= 0 and <= ushort.MaxValue ? (int)claimed : null;
}
