namespace Bonafide.ModelConverter.Networks;

/// <summary>
/// The smallest and largest value of each activation of dlib's network over 41 aligned faces, so that the conversion needs no pictures.
/// </summary>
internal static class DlibRanges
{
    /// <summary>Pixels; the steps of a byte are then the pixel values themselves.</summary>
    public static readonly ActivationRange Input = new(0, 255);

    public static readonly ActivationRange First = new(0, 10.568);

    /// <summary>Per residual block in the network's order: after the first convolution, after the second, after the sum.</summary>
    public static readonly ActivationRange[][] Blocks =
    [
        [new(0, 11.387), new(-10.693, 9.147), new(0, 12.049)],
        [new(0, 8.374), new(-10.722, 13.851), new(0, 20.07)],
        [new(0, 12.486), new(-13.703, 16.882), new(0, 25.715)],
        [new(0, 12.14), new(-8.866, 9.567), new(0, 13.234)],
        [new(0, 6.98), new(-5.785, 9.272), new(0, 15.258)],
        [new(0, 5.669), new(-5.999, 7.912), new(0, 19.308)],
        [new(0, 7.312), new(-5.706, 7.345), new(0, 19.258)],
        [new(0, 5.994), new(-4.086, 8.709), new(0, 9.483)],
        [new(0, 4.023), new(-5.075, 5.147), new(0, 10.196)],
        [new(0, 5.479), new(-5.878, 5.79), new(0, 10.442)],
        [new(0, 5.644), new(-5.952, 11.812), new(0, 13.651)],
        [new(0, 5.495), new(-5.529, 3.943), new(0, 14.319)],
        [new(0, 3.164), new(-3.02, 2.604), new(0, 13.488)],
        [new(0, 10.894), new(-3.537, 2.737), new(0, 4.782)],
    ];
}
