namespace Bonafide.Vision.Media;

/// <summary>One picture of a video.</summary>
/// <param name="At">Its time in the video.</param>
/// <param name="Jpeg">The picture.</param>
public sealed record VideoFrame(TimeSpan At, ReadOnlyMemory<byte> Jpeg);
