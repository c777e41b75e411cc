using System.Numerics;
using Bonafide.Simulator.Light;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Scenery;

/// <summary>How light the place is.</summary>
public enum Illumination
{
    /// <summary>150 to 500 lux, from above and the front.</summary>
    Office,

    /// <summary>60 to 180 lux, warm, from a lamp at the side.</summary>
    Home,

    /// <summary>250 to 900 lux from a window at one side.</summary>
    Window,

    /// <summary>10 to 30 lux.</summary>
    Dim,

    /// <summary>8 000 to 30 000 lux: the screen's light drowns.</summary>
    Sunlight,
}

/// <summary>The place of a capture: the room and its light.</summary>
internal sealed class Surroundings
{
    public Surroundings(SeededRandom random)
    {
        Room = new Room(random.Branch("room"));
        var draw = random.Branch("light");
        Illumination = draw.NextUnit() switch
        {
            < 0.40 => Illumination.Office,
            < 0.65 => Illumination.Home,
            < 0.85 => Illumination.Window,
            < 0.95 => Illumination.Dim,
            _ => Illumination.Sunlight,
        };
        (Ambient, Lamps) = Draw(Illumination, draw);
    }

    public Room Room { get; }

    public Illumination Illumination { get; }

    public Vector3 Ambient { get; }

    public Lamp[] Lamps { get; }

    private static (Vector3 Ambient, Lamp[] Lamps) Draw(Illumination kind, SeededRandom random) => kind switch
    {
        Illumination.Office => (Neutral * random.Between(100f, 300f), [Lamp(random, 35, 60, Neutral * random.Between(60f, 200f))]),
        Illumination.Home => (Warm * random.Between(35f, 90f), [Lamp(random, 60, 25, Warm * random.Between(25f, 90f))]),
        Illumination.Window => (Cool * random.Between(150f, 400f), [Lamp(random, 75, 15, Cool * random.Between(100f, 500f))]),
        Illumination.Dim => (Warm * random.Between(7f, 18f), [Lamp(random, 50, 40, Warm * random.Between(3f, 12f))]),
        _ => (Cool * random.Between(3000f, 9000f), [Lamp(random, 60, 50, Neutral * random.Between(5000f, 20000f))]),
    };

    private static Vector3 Neutral => Vector3.One;

    private static Vector3 Warm => new(1.22f, 1, 0.68f);

    private static Vector3 Cool => new(0.93f, 1, 1.12f);

    // A lamp within so many degrees to the side and about so high above the face, on the camera's side.
    private static Lamp Lamp(SeededRandom random, float aside, float above, Vector3 lux)
    {
        var (sine, cosine) = MathF.SinCos(random.Between(-aside, aside) * MathF.PI / 180);
        var (up, flat) = MathF.SinCos(above * random.Between(0.6f, 1.1f) * MathF.PI / 180);
        return new Lamp(new Vector3(sine * flat, -up, -cosine * flat), lux);
    }
}
