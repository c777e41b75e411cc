using System.Numerics;

namespace Bonafide.Simulator.Light;

/// <summary>All light on a scene. Answers in luminance, so that the screen's part falls with distance as it does in a room.</summary>
internal sealed record Lighting
{
    /// <summary>Light from everywhere, lux: red, green, blue. A little more of it comes from above.</summary>
    public required Vector3 Ambient { get; init; }

    /// <summary>Lamps and windows.</summary>
    public required Lamp[] Lamps { get; init; }

    /// <summary>The page's screen.</summary>
    public required DisplayLight Display { get; init; }

    /// <summary>Luminance (cd/m²) of a white matte surface: the illuminance over pi, by Lambert's cosine law.</summary>
    public Vector3 Diffuse(Vector3 point, Vector3 normal)
    {
        var lux = Ambient * (1 - 0.3f * normal.Y);
        foreach (var lamp in Lamps)
            lux += lamp.Lux * Math.Max(0, 0.85f * Vector3.Dot(normal, lamp.From) + 0.15f);
        var (toDisplay, fromDisplay) = ToDisplay(point);
        lux += fromDisplay * Math.Max(0, Vector3.Dot(normal, toDisplay));
        return lux / MathF.PI;
    }

    /// <summary>Luminance of the highlight by the half vector (Blinn 1977): normalised so that a sharper highlight is brighter.</summary>
    public Vector3 Gloss(Vector3 point, Vector3 normal, float strength, float sharpness)
    {
        var toCamera = Vector3.Normalize(-point);
        var sum = Vector3.Zero;
        foreach (var lamp in Lamps)
            sum += lamp.Lux * Highlight(normal, lamp.From, toCamera, sharpness);
        var (toDisplay, fromDisplay) = ToDisplay(point);
        sum += fromDisplay * Highlight(normal, toDisplay, toCamera, sharpness);
        return sum * (strength * (sharpness + 8) / (8 * MathF.PI));
    }

    // Inverse square law with the screen's own cosine; the screen emits evenly (Lambertian).
    private (Vector3 Direction, Vector3 Lux) ToDisplay(Vector3 point)
    {
        var to = Display.Centre - point;
        var squared = Math.Max(to.LengthSquared(), 25);
        var direction = to / MathF.Sqrt(squared);
        return (direction, Display.Colour * (Display.Nits * Display.Area * Math.Max(0, -direction.Z) / squared));
    }

    private static float Highlight(Vector3 normal, Vector3 toLight, Vector3 toCamera, float sharpness)
    {
        var facing = Vector3.Dot(normal, toLight);
        return facing <= 0 ? 0 : facing * MathF.Pow(Math.Max(0, Vector3.Dot(normal, Vector3.Normalize(toLight + toCamera))), sharpness);
    }
}
