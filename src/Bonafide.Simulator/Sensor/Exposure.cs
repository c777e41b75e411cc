using System.Numerics;

namespace Bonafide.Simulator.Sensor;

/// <summary>How one picture is exposed.</summary>
/// <param name="Seconds">Shutter time.</param>
/// <param name="White">Luminance that becomes full white, cd/m².</param>
/// <param name="Balance">White balance factors.</param>
internal readonly record struct Exposure(float Seconds, float White, Vector3 Balance);
