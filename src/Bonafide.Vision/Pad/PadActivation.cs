namespace Bonafide.Vision.Pad;

/// <summary>How a network's output becomes a probability.</summary>
public enum PadActivation
{
    /// <summary>It is one already; a value outside of 0 to 1 is a fault.</summary>
    None,

    /// <summary>Exponentials over their sum.</summary>
    Softmax,

    /// <summary>The logistic function of the one value.</summary>
    Sigmoid,
}
