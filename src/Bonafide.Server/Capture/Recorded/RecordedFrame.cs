namespace Bonafide.Server.Capture.Recorded;

/// <summary>One picture of a capture that was recorded elsewhere.</summary>
/// <param name="Id">Its number; grows from frame to frame.</param>
/// <param name="At">When it was captured, from the first frame on.</param>
/// <param name="Jpeg">The picture.</param>
internal sealed record RecordedFrame(long Id, TimeSpan At, ReadOnlyMemory<byte> Jpeg)
{
    /// <summary>The same moment at full resolution; empty where none was sent.</summary>
    public ReadOnlyMemory<byte> Still { get; init; }
}
