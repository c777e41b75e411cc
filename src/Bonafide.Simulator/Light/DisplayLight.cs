using System.Numerics;

namespace Bonafide.Simulator.Light;

/// <summary>The page's screen as a lamp: a small area beside the camera that faces the subject.</summary>
/// <param name="Centre">Centre of the screen before the camera, centimetres; at z = 0.</param>
/// <param name="Area">Lit area, square centimetres: 100 for a phone, 500 for a laptop.</param>
/// <param name="Nits">Luminance of full white, candela per square metre: 250 to 600.</param>
/// <param name="Colour">What the page shows on average: red, green, blue in linear light, 0 to 1.</param>
internal readonly record struct DisplayLight(Vector3 Centre, float Area, float Nits, Vector3 Colour);
