namespace Bonafide.Liveness.Cues;

/// <summary>Maps a measured number onto a score.</summary>
internal static class Ramp
{
    /// <summary>0 at <paramref name="zero"/> and beyond, 1 at <paramref name="one"/> and beyond, straight between; either may be the larger.</summary>
    public static double Score(double value, double zero, double one) => Math.Clamp((value - zero) / (one - zero), 0, 1);
}
