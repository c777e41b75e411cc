namespace Bonafide.Vision;

/// <summary>An image that cannot be used: not an image, damaged, of a refused type, or larger than allowed.</summary>
/// <param name="reason">Which of these.</param>
/// <param name="message">The cause and the way out, fit to be shown to the sender; quotes no image content.</param>
public sealed class UnreadableImageException(UnreadableImageReason reason, string message) : Exception(message)
{
    /// <summary>Why the image was refused.</summary>
    public UnreadableImageReason Reason { get; } = reason;
}

/// <summary>Why an image was refused.</summary>
public enum UnreadableImageReason
{
    /// <summary>The bytes are of no type that is accepted.</summary>
    NotAnImage,

    /// <summary>The type is known, but the data are cut short or corrupt.</summary>
    Damaged,

    /// <summary>More bytes or more pixels than allowed.</summary>
    TooLarge,

    /// <summary>The decoder ran out of its time or memory limit.</summary>
    DecoderLimit,
}
