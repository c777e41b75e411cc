using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Quality;

/// <summary>
/// Measures what the light does to a face and to what surrounds it: mean colours in linear light over discs that keep their place on the face. Means
/// over hundreds of pixels show changes far below one grey level, since the sensor's noise dithers them.
/// </summary>
internal static class ColourMeter
{
    // Radii over the distance between the outer eye corners.
    private const float FaceRadius = 0.16f;
    private const float SurroundRadius = 0.3f;

    // Where the surround lies: from the middle of the eyes, in the same unit.
    private const float Beside = 1.35f;
    private const float Above = 1.45f;

    private const int MostSamples = 28;
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(Linearize)];

    /// <param name="image">The frame.</param>
    /// <param name="face">The face in it.</param>
    public static FaceColours Measure(RgbxImage image, FaceObservation face)
    {
        var values = new float[FaceColours.Length];
        Vector2 left = Point(face, MeshIndex.LeftEyeOuter), right = Point(face, MeshIndex.RightEyeOuter);
        var across = right - left;
        var unit = across.Length();
        var down = new Vector2(-across.Y, across.X);
        var eyes = (left + right) / 2;
        Put(ColourPlace.Forehead, Point(face, MeshIndex.ForeheadMiddle), FaceRadius);
        Put(ColourPlace.Nose, (Point(face, MeshIndex.NoseBridge) + Point(face, MeshIndex.NoseTip)) / 2, FaceRadius * 0.7f);
        Put(ColourPlace.LeftCheek, Point(face, MeshIndex.LeftCheek), FaceRadius);
        Put(ColourPlace.RightCheek, Point(face, MeshIndex.RightCheek), FaceRadius);
        Put(ColourPlace.Chin, Point(face, MeshIndex.ChinFront), FaceRadius * 0.8f);
        Put(ColourPlace.LeftSide, Between(face, MeshIndex.LeftCheekSide, MeshIndex.LeftCheek), FaceRadius * 0.8f);
        Put(ColourPlace.RightSide, Between(face, MeshIndex.RightCheekSide, MeshIndex.RightCheek), FaceRadius * 0.8f);
        Put(ColourPlace.SurroundLeft, eyes - across * Beside, SurroundRadius);
        Put(ColourPlace.SurroundRight, eyes + across * Beside, SurroundRadius);
        Put(ColourPlace.SurroundTop, eyes - down * Above, SurroundRadius);
        return new FaceColours(values);

        void Put(ColourPlace place, Vector2 centre, float radius) => Disc(image, centre, radius * unit, values.AsSpan(3 * (int)place, 3));
    }

    private static void Disc(RgbxImage image, Vector2 centre, float radius, Span<float> mean)
    {
        mean.Fill(float.NaN);
        if (!float.IsFinite(centre.X + centre.Y + radius))
            return;
        var step = Math.Max(1, (int)(2 * radius / MostSamples));
        int left = (int)Math.Max(0, centre.X - radius), right = (int)Math.Min(image.Width - 1, centre.X + radius);
        int top = (int)Math.Max(0, centre.Y - radius), bottom = (int)Math.Min(image.Height - 1, centre.Y + radius);
        var sum = Vector3.Zero;
        var count = 0;
        for (var y = top; y <= bottom; y += step)
        {
            var row = image.Pixels.Slice(y * image.Stride, image.Stride);
            for (var x = left; x <= right; x += step)
            {
                if ((new Vector2(x + 0.5f, y + 0.5f) - centre).LengthSquared() > radius * radius)
                    continue;
                sum += new Vector3(Linear[row[4 * x]], Linear[row[4 * x + 1]], Linear[row[4 * x + 2]]);
                count++;
            }
        }

        // A disc that is cut in half by the picture's edge would change its meaning as the face moves.
        if (count == 0 || count < Math.PI * radius * radius / (step * step) / 2)
            return;
        sum /= count;
        (mean[0], mean[1], mean[2]) = (sum.X, sum.Y, sum.Z);
    }

    private static Vector2 Between(FaceObservation face, int a, int b) => (Point(face, a) + Point(face, b)) / 2;

    private static Vector2 Point(FaceObservation face, int index) => new(face.Landmarks.Span[3 * index], face.Landmarks.Span[3 * index + 1]);

    // IEC 61966-2-1.
    private static float Linearize(int value)
    {
        var share = value / 255f;
        return share <= 0.04045f ? share / 12.92f : MathF.Pow((share + 0.055f) / 1.055f, 2.4f);
    }
}
