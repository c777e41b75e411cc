using System.Numerics;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>Something before the camera, between one camera period ago and now.</summary>
internal interface IProp
{
    /// <summary>Draws the prop.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="share">Moment: 0 one camera period ago, 1 now.</param>
    void Draw(Stage stage, float share);

    /// <summary>How far its parts moved during the period at most, centimetres, and how far away it is.</summary>
    (float Path, float Depth) Motion { get; }

    /// <summary>Longest path of a point at <paramref name="reach"/> centimetres from the pose's centre.</summary>
    static float PathOf(Geometry.RigidPose before, Geometry.RigidPose now, float reach)
    {
        var turned = 2 * MathF.Acos(Math.Min(1, Math.Abs(Quaternion.Dot(before.Rotation, now.Rotation))));
        return Vector3.Distance(before.Position, now.Position) + turned * reach;
    }
}
