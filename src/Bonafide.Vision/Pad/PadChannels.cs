namespace Bonafide.Vision.Pad;

/// <summary>Order of the colours in a network's input.</summary>
public enum PadChannels
{
    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>Blue, green, red.</summary>
    Bgr,
}
