namespace Bonafide.Capsule.Chunks;

/// <summary>What reading a frame came to.</summary>
internal enum FrameState
{
    /// <summary>A frame and all its bytes.</summary>
    Whole,

    /// <summary>The source ended before the frame did.</summary>
    Ended,

    /// <summary>Something that no writer writes.</summary>
    Malformed,
}
