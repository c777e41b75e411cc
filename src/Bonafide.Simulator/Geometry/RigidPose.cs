using System.Numerics;

namespace Bonafide.Simulator.Geometry;

/// <summary>A rotation followed by a shift. Axes: x to the right of the image, y down, z away from the camera; centimetres.</summary>
internal readonly record struct RigidPose(Quaternion Rotation, Vector3 Position)
{
    public static RigidPose None => new(Quaternion.Identity, Vector3.Zero);

    public Vector3 Apply(Vector3 point) => Vector3.Transform(point, Rotation) + Position;

    public Vector3 Turn(Vector3 direction) => Vector3.Transform(direction, Rotation);

    /// <summary>What undoes this pose.</summary>
    public RigidPose Inverse()
    {
        var back = Quaternion.Conjugate(Rotation);
        return new RigidPose(back, -Vector3.Transform(Position, back));
    }

    /// <summary>This pose, then another.</summary>
    public RigidPose Then(RigidPose next) => new(next.Rotation * Rotation, next.Apply(Position));

    public static RigidPose Between(RigidPose a, RigidPose b, float share) =>
        new(Quaternion.Slerp(a.Rotation, b.Rotation, share), Vector3.Lerp(a.Position, b.Position, share));

    /// <summary>The rotation of a head by yaw, pitch and roll in degrees, with the signs of <see cref="Observations.HeadPose"/>.</summary>
    public static Quaternion Head(float yaw, float pitch, float roll)
    {
        const float Radians = MathF.PI / 180;
        return Quaternion.CreateFromAxisAngle(Vector3.UnitY, -yaw * Radians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -pitch * Radians)
            * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, roll * Radians);
    }
}
