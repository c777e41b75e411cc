using Bonafide.Observations;

namespace Bonafide.Liveness.Tests;

/// <summary>Constructed observations. Every builder starts from a face that is right in all respects; a test changes what it is about.</summary>
internal static class Faces
{
    public const int Width = 640;
    public const int Height = 480;

    public static FaceObservation Good { get; } = Centred(270);

    public static FaceObservation Centred(float height) => At(Width / 2f, Height / 2f, height);

    public static FaceObservation At(float x, float y, float height) => new()
    {
        Box = new FaceBox(x - height * 0.375f, y - height / 2, height * 0.75f, height),
        Confidence = 0.99f,
        Landmarks = Spread(x, y, height),
        Irises = new float[20],
        Eyes = new EyePair(x - height * 0.18f, y - height * 0.1f, x + height * 0.18f, y - height * 0.1f),
        Pose = new HeadPose(0, 0, 0),
        LeftEyeOpenness = 0.3f,
        RightEyeOpenness = 0.3f,
        MouthOpenness = 0.02f,
        Quality = new FaceQuality { Sharpness = 0.7f, Brightness = 130, Contrast = 40, Clipping = 0.01f, SideLight = 0.1f },
    };

    /// <summary>A good face that sways as living ones do, never twice the same way.</summary>
    public static FaceObservation Living(double seconds) => At(
        Width / 2f + (float)(4 * Math.Sin(2.1 * seconds) + 3 * Math.Sin(5.3 * seconds + 1)),
        Height / 2f + (float)(3 * Math.Sin(1.7 * seconds + 2) + 2 * Math.Sin(4.1 * seconds)),
        270);

    public static FrameObservation Frame(int id, double milliseconds, params FaceObservation[] faces) => new()
    {
        Stamp = new FrameStamp(id, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromMilliseconds(milliseconds + 40)),
        Width = Width,
        Height = Height,
        Faces = faces,
        MeanLuma = 110,
        ContentHash = (ulong)id * 7919,
        PerceptualHash = 0xF0F0,
    };

    // Points all over the face, none of them where the network would put it.
    private static float[] Spread(float x, float y, float height)
    {
        var landmarks = new float[FaceObservation.LandmarkCount * 3];
        for (var i = 0; i < FaceObservation.LandmarkCount; i++)
        {
            landmarks[3 * i] = x + height * 0.7f * (i % 22 / 22f - 0.5f);
            landmarks[3 * i + 1] = y + height * 0.9f * (i / 22 / 22f - 0.5f);
        }

        return landmarks;
    }

    public static FrameObservation[] Stream(int count, Func<int, FaceObservation[]> faces) =>
        [.. Enumerable.Range(1, count).Select(id => Frame(id, id * 100.0, faces(id)))];

    public static StillObservation Still(long frame, params FaceObservation[] faces) => new()
    {
        FrameId = frame,
        Width = 1280,
        Height = 960,
        Faces = faces,
        LiveCorrelation = 0.98f,
        TemplateDistance = 0.1f,
    };
}
