using System.Numerics;
using Bonafide.Observations;

namespace Bonafide.Vision.Landmarks;

/// <summary>
/// Pose from the three-dimensional mesh: the rotation that best turns the neutral head onto it. A fit over many rigid points reads true over
/// the whole range, where ratios of distances in the picture overread by a tenth and more.
/// </summary>
internal static class HeadPoseEstimator
{
    private const float Degrees = 180 / MathF.PI;

    public static HeadPose Estimate(FaceMesh mesh)
    {
        var indices = NeutralHead.Indices;
        Span<Vector3> seen = stackalloc Vector3[indices.Length];
        Vector3 middle = default;
        for (var i = 0; i < indices.Length; i++)
        {
            seen[i] = mesh.Point3(indices[i]);
            middle += seen[i];
        }

        middle /= indices.Length;
        foreach (ref var point in seen)
            point -= middle;
        return Decompose(RotationFit.Between(NeutralHead.Points, seen));
    }

    /// <summary>
    /// Roll about the nose's axis comes first, then pitch, then yaw, so that yaw and pitch together say where the nose points in the image.
    /// Axes: x right, y down, z away from the camera.
    /// </summary>
    internal static HeadPose Decompose(Quaternion rotation)
    {
        var right = Vector3.Transform(Vector3.UnitX, rotation);
        var down = Vector3.Transform(Vector3.UnitY, rotation);
        var nose = Vector3.Transform(-Vector3.UnitZ, rotation);
        return new HeadPose(
            Degrees * MathF.Atan2(nose.X, -nose.Z),
            Degrees * MathF.Asin(Math.Clamp(-nose.Y, -1, 1)),
            Degrees * MathF.Atan2(right.Y, down.Y));
    }
}
