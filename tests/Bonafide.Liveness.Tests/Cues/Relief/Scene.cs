using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues.Relief;

/// <summary>Points on a surface before a pinhole camera, seen twice: the exact geometry that the cues approximate. Lengths in centimetres.</summary>
internal sealed record Scene(Func<double, double, double> Depth)
{
    private const double Focal = 532;
    private const double PivotBehindFace = 9;

    public static Scene Head { get; } = new((x, y) => 0.055 * x * x + 0.035 * y * y - 2.2 * Math.Exp(-(x * x + (y - 1) * (y - 1)) / 3));

    public static Scene Plane { get; } = new((_, _) => 0);

    public static Scene Cylinder(double radius) => new((x, _) => radius - Math.Sqrt(radius * radius - x * x));

    public TrackedPair Turned(double degrees, double noise = 0, ulong seed = 1) => See(0, 45, degrees, 45, noise, seed);

    public TrackedPair Approached(double far, double near, double noise = 0, ulong seed = 1) => See(0, far, 0, near, noise, seed);

    // Each view is scaled to centimetres at the face's centre, as a tracker does by the weak-perspective scale of the mesh.
    private TrackedPair See(double turnA, double distanceA, double turnB, double distanceB, double noise, ulong seed)
    {
        var random = new Seeded(seed);
        var points = new List<float>();
        for (var x = -6.0; x <= 6; x += 1)
        {
            for (var y = -7.0; y <= 6; y += 1)
            {
                var depth = Head.Depth(x, y);
                var (ax, ay) = Project(x, y, turnA, distanceA);
                var (bx, by) = Project(x, y, turnB, distanceB);
                points.AddRange([(float)ax, (float)ay, (float)(bx + noise * (random.Draw() - 0.5)), (float)(by + noise * (random.Draw() - 0.5)), (float)depth]);
            }
        }

        return new TrackedPair
        {
            FrameA = 1,
            FrameB = 2,
            Points = points.ToArray(),
            Rotation = Math.Abs(turnB - turnA),
            ScaleA = Focal / distanceA,
            ScaleB = Focal / distanceB,
            FocalLength = Focal,
            Anisotropy = 0.95,
            LandmarkResidual = 0.08,
        };
    }

    private (double X, double Y) Project(double x, double y, double turn, double distance)
    {
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        var z = Depth(x, y) - PivotBehindFace;
        var (rx, rz) = (x * cos + z * sin, z * cos - x * sin + PivotBehindFace);
        var perspective = distance / (distance + rz);
        return (rx * perspective, y * perspective);
    }
}
