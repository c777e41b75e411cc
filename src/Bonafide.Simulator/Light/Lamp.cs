using System.Numerics;

namespace Bonafide.Simulator.Light;

/// <summary>A distant light.</summary>
/// <param name="From">Unit vector from the subject towards the lamp.</param>
/// <param name="Lux">Illuminance on a surface that faces it: red, green, blue.</param>
internal readonly record struct Lamp(Vector3 From, Vector3 Lux);
