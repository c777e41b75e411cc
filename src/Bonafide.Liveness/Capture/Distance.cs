using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>The two distances that captures ask for.</summary>
internal static class Distance
{
    /// <summary>Face height over reach at the far distance.</summary>
    public const double FarSize = 0.38;

    /// <summary>Face height over reach at the near distance; twice the far one, which Perspective needs.</summary>
    public const double NearSize = 0.76;

    /// <summary>Between the two.</summary>
    public const double MiddleSize = (FarSize + NearSize) / 2;

    /// <summary>How far a face may be from a drawn size, as a share of it.</summary>
    public const double DrawnTolerance = 0.07;

    // Nearer than the near distance asks for does no harm as long as the face fits into the picture.
    private const double Nearest = 0.93;
    private const double Tolerance = 0.12;

    // A small face may not stray as far as a large one: beside its oval both must look right.
    private const double FarOffCentre = 0.12;

    /// <summary>Where the screen's light is strong enough to be seen on a face: it falls off with the square of the distance.</summary>
    public static GuidanceLimits Near => At(NearSize, Tolerance);

    /// <summary>Where there is room to move nearer.</summary>
    public static GuidanceLimits Far => At(FarSize, Tolerance) with { OffCentre = FarOffCentre };

    /// <summary>At a face height over reach that was drawn, to a few percent: wide limits would be met by chance.</summary>
    public static GuidanceLimits Drawn(double size) => new()
    {
        TargetSize = size,
        SmallestSize = size / (1 + DrawnTolerance),
        LargestSize = size * (1 + DrawnTolerance),
        OffCentre = size < MiddleSize ? FarOffCentre : new GuidanceLimits().OffCentre,
    };

    /// <summary>Around a face height over reach, give or take.</summary>
    public static GuidanceLimits At(double size, double tolerance) => new()
    {
        TargetSize = size,
        SmallestSize = Math.Max(0.25, size - tolerance),
        LargestSize = size == NearSize ? Nearest : Math.Min(0.95, size + tolerance),
    };
}
