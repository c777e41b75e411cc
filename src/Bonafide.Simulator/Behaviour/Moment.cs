using System.Numerics;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.People;

namespace Bonafide.Simulator.Behaviour;

/// <summary>Where the thing that is presented is at one moment, and what a face on it does.</summary>
/// <param name="Place">The middle between the eyes, real or shown, centimetres before the camera.</param>
/// <param name="Rotation">How it is turned.</param>
/// <param name="Camera">The camera in the room.</param>
/// <param name="Expression">Of a living face.</param>
internal readonly record struct Moment(Vector3 Place, Quaternion Rotation, RigidPose Camera, Expression Expression);
