namespace Bonafide.Liveness.Guidance;

/// <summary>
/// Where a face is well placed, turned and lit. Lengths are shares of the <i>reach</i>: the largest face height that a frame holds comfortably,
/// <c>min(height, 4/3 × width)</c>, so that one set of numbers serves phones held upright and landscape webcams.
/// </summary>
public sealed record GuidanceLimits
{
    /// <summary>Face height that the subject is guided to.</summary>
    public double TargetSize { get; init; } = 0.58;

    /// <summary>Smallest face height.</summary>
    public double SmallestSize { get; init; } = 0.34;

    /// <summary>Largest face height.</summary>
    public double LargestSize { get; init; } = 0.86;

    /// <summary>
    /// Largest distance of the face centre from the frame centre, along either axis. About a quarter of the height of the face: farther off, a page that
    /// calls it good beside its oval would be seen to be wrong.
    /// </summary>
    public double OffCentre { get; init; } = 0.15;

    /// <summary>Largest yaw to either side, degrees.</summary>
    public double Yaw { get; init; } = 18;

    /// <summary>Largest pitch up or down, degrees.</summary>
    public double Pitch { get; init; } = 18;

    /// <summary>Largest roll to either side, degrees.</summary>
    public double Roll { get; init; } = 20;

    /// <summary>Darkest skin luma that is good enough, 0 to 255. Low, since dark skin in a dim room must get through.</summary>
    public double Darkest { get; init; } = 32;

    /// <summary>Brightest mean skin luma, 0 to 255.</summary>
    public double Brightest { get; init; } = 225;

    /// <summary>Largest share of clipped face pixels, 0 to 1.</summary>
    public double Clipping { get; init; } = 0.40;

    /// <summary>Eye openness below which both eyes count as closed.</summary>
    public double EyesClosed { get; init; } = 0.10;

    /// <summary>Fastest movement that still gives sharp pictures, face heights per second.</summary>
    public double Speed { get; init; } = 0.9;

    /// <summary>Size of a second face, as a share of the first one's area, from which it disturbs.</summary>
    public double Bystander { get; init; } = 0.30;

    /// <summary>The same limits, each wider by <paramref name="share"/>: used while all is well, so that nobody is sent to and fro at an edge.</summary>
    public GuidanceLimits Widened(double share) => this with
    {
        SmallestSize = SmallestSize * (1 - share / 2),
        LargestSize = LargestSize * (1 + share / 2),
        OffCentre = OffCentre * (1 + share),
        Yaw = Yaw * (1 + share),
        Pitch = Pitch * (1 + share),
        Roll = Roll * (1 + share),
        Darkest = Darkest * (1 - share),
        Brightest = Brightest + (255 - Brightest) * share,
        Clipping = Clipping * (1 + share),
        EyesClosed = EyesClosed * (1 - share),
        Speed = Speed * (1 + share),
        Bystander = Bystander * (1 + share),
    };
}
