namespace Bonafide.ModelConverter.Networks;

/// <summary>The values that an activation takes, as observed; zero always lies within.</summary>
internal readonly record struct ActivationRange(double Min, double Max)
{
    /// <summary>Size of one step when the range is divided over a byte.</summary>
    public float Scale => (float)((Max - Min) / 255);

    /// <summary>The byte that stands for zero.</summary>
    public byte Zero => (byte)Math.Round(-Min / Scale);
}
