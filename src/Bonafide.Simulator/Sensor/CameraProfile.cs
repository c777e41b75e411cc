using System.Numerics;
using Bonafide.Liveness.Guidance;
using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Sensor;

/// <summary>A camera and the device it is in. Ranges are those of front cameras of phones and webcams.</summary>
internal sealed record CameraProfile
{
    public CameraProfile(SeededRandom random)
    {
        HandHeld = random.Chance(0.6);
        (TrackWidth, TrackHeight) = random.Chance(0.75) ? (1280, 720) : (640, 480);
        Field = random.Between(57.0, 68.0);
        Blur = random.Between(0.45f, 0.95f);
        ElectronsPerLight = random.Between(800f, 2600f);
        ReadNoise = random.Between(3f, 8f);
        Denoise = random.Between(0.4f, 0.8f);
        ExposureLag = random.Between(0.2, 0.7);
        Key = random.Between(0.15f, 0.23f);
        BalanceStrength = random.Between(0.4f, 0.85f);
        BalanceError = new Vector3(random.Between(0.95f, 1.05f), 1, random.Between(0.94f, 1.06f));
        Flicker = random.Chance(0.3) ? random.Between(0.005f, 0.04f) : 0;
        MainsFrequency = random.Chance(0.6) ? 50 : 60;
        Saturation = random.Between(0.95f, 1.2f);
        DisplayArea = HandHeld ? random.Between(80f, 110f) : random.Between(350f, 900f);
        DisplayNits = random.Between(220f, 520f);
    }

    /// <summary>Held in a hand (a phone), or standing (a laptop, a kiosk).</summary>
    public bool HandHeld { get; init; }

    /// <summary>Track width, pixels.</summary>
    public int TrackWidth { get; init; }

    /// <summary>Track height, pixels.</summary>
    public int TrackHeight { get; init; }

    /// <summary>Horizontal field of view, degrees. Range 57 to 68.</summary>
    public double Field { get; init; }

    /// <summary>Standard deviation of lens and defocus blur at 640 pixels width, pixels. Range 0.45 to 0.95.</summary>
    public float Blur { get; init; }

    /// <summary>Electrons per pixel for 1 cd/m² during 1 s. Range 800 to 2600.</summary>
    public float ElectronsPerLight { get; init; }

    /// <summary>Read noise, electrons. Range 3 to 8.</summary>
    public float ReadNoise { get; init; }

    /// <summary>Share of the noise that the camera's own filter leaves. Range 0.4 to 0.8.</summary>
    public float Denoise { get; init; }

    /// <summary>Time constant of the automatic exposure, seconds. Range 0.2 to 0.7.</summary>
    public double ExposureLag { get; init; }

    /// <summary>Mean linear brightness that the exposure aims at. Range 0.15 to 0.23.</summary>
    public float Key { get; init; }

    /// <summary>How much of a colour cast the white balance removes. Range 0.4 to 0.85.</summary>
    public float BalanceStrength { get; init; }

    /// <summary>Its remaining error per colour.</summary>
    public Vector3 BalanceError { get; init; }

    /// <summary>Depth of the mains flicker at short exposures, share. 0, or 0.005 to 0.04.</summary>
    public float Flicker { get; init; }

    /// <summary>Hertz.</summary>
    public float MainsFrequency { get; init; }

    /// <summary>Colour saturation of the camera's processing. Range 0.95 to 1.2.</summary>
    public float Saturation { get; init; }

    /// <summary>Lit area of the device's screen, square centimetres.</summary>
    public float DisplayArea { get; init; }

    /// <summary>Its luminance at full white, cd/m².</summary>
    public float DisplayNits { get; init; }

    /// <summary>Height over the picture's reach of something that is 1 cm away.</summary>
    /// <param name="height">Its height, centimetres.</param>
    public double SizeAtOne(double height) =>
        height * PinholeCamera.WithField(TrackWidth, TrackHeight, Field).Focal / FaceGeometry.Reach(TrackWidth, TrackHeight);
}
