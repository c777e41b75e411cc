namespace Bonafide.Observations;

/// <summary>Identity and times of a frame, as its sender and its receiver saw them.</summary>
/// <param name="FrameId">The sender's number; grows by at least one from frame to frame.</param>
/// <param name="CapturedAt">The sender's clock when the camera delivered the frame, from the start of the capture.</param>
/// <param name="ReceivedAt">The receiver's clock when the frame had arrived, from the start of the capture.</param>
public readonly record struct FrameStamp(long FrameId, TimeSpan CapturedAt, TimeSpan ReceivedAt);
