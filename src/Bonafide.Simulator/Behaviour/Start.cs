using System.Numerics;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Behaviour;

/// <summary>How a presentation begins.</summary>
/// <param name="Position">The middle between the eyes, centimetres before the camera.</param>
/// <param name="Angles">Yaw, pitch, roll at rest, degrees.</param>
/// <param name="Scale">Size of the shown face over life size.</param>
internal readonly record struct Start(Vector3 Position, Vector3 Angles, float Scale)
{
    /// <summary>A start 36 to 66 cm away (times the scale), up to 6 cm off the axis, turned by a few degrees.</summary>
    public static Start Draw(SeededRandom random, float scale = 1) => new(
        new Vector3(random.Between(-6f, 6f), random.Between(-6f, 4f), random.Between(36f, 66f)) * scale,
        new Vector3((float)random.Normal(0, 3.5), (float)random.Normal(0, 3.5), (float)random.Normal(0, 2.5)),
        scale);

    /// <summary>The start of someone who knows the place already: near the axis, 40 to 50 cm away, looking ahead.</summary>
    public static Start Practised(SeededRandom random) => new(
        new Vector3(random.Between(-1.5f, 1.5f), random.Between(-2.5f, 0.5f), random.Between(40f, 50f)),
        new Vector3((float)random.Normal(0, 2), (float)random.Normal(0, 2), (float)random.Normal(0, 1.5)),
        1);
}

/// <summary>How still something is held.</summary>
/// <param name="Drift">Deviation of the place, centimetres at life size: 0.1 to 0.35.</param>
/// <param name="Nod">Deviation of the angles, degrees: 0.4 to 1.4.</param>
internal readonly record struct Temper(float Drift, float Nod)
{
    public static Temper Draw(SeededRandom random) => new(random.Between(0.1f, 0.35f), random.Between(0.4f, 1.4f));
}
