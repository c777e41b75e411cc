namespace Bonafide.Vision.Pad;

/// <summary>Order of the dimensions of a network's input.</summary>
public enum PadLayout
{
    /// <summary>One plane per colour.</summary>
    Nchw,

    /// <summary>The three colours of a pixel side by side.</summary>
    Nhwc,
}
