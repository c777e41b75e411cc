using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Parallax;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Parallax;

/// <summary>A sample photograph, seen again as a turned sheet and as a surface that stands out like a face.</summary>
[Collection(EngineSuite.Name)]
public sealed class PairTrackerTests(EngineFixture fixture)
{
    private const float FaceX = 1187;
    private const float FaceY = 374;
    private const float Focal = 532;
    private const float Distance = 45;
    private const float PixelsPerCentimetre = Focal / Distance;

    [Fact]
    public void A_place_found_again_is_exact_to_a_fraction_of_a_pixel()
    {
        using var still = View(Flat, 0);
        using var moved = Scenes.View(still, still.Width / 2f + 3.4f, still.Height / 2f - 2.7f, 1);
        var pair = Track(still, moved);
        pair.Points.Count.ShouldBeGreaterThan(60);
        var errors = pair.Points.Select(point => Vector2.Distance(point.B - point.A, Median(pair))).Order().ToList();
        errors[errors.Count / 2].ShouldBeLessThan(0.25f);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(20)]
    public void A_turned_sheet_moves_as_a_plane_and_a_turned_relief_does_not(float degrees)
    {
        using var straight = View(Flat, 0);
        using var sheet = View(Flat, degrees);
        using var relief = View(Head, degrees);
        var (flat, head) = (Departure(Track(straight, sheet)), Departure(Track(straight, relief)));
        flat.ShouldBeLessThan(0.5);
        head.ShouldBeGreaterThan(3 * flat);
    }

    [Fact]
    public void What_surrounds_a_face_on_one_sheet_follows_it()
    {
        using var straight = View(Flat, 0);
        using var sheet = View(Flat, 9);
        var surround = new SurroundTracker().Measure(Track(straight, sheet)).ShouldNotBeNull();
        surround.Corners.ShouldBeGreaterThanOrEqualTo(12);
        ((double)surround.Following / surround.Corners).ShouldBeGreaterThan(0.75);
    }

    [Fact]
    public void What_stays_behind_a_moving_face_does_not_follow_it()
    {
        using var before = View(Flat, 0);
        using var after = Scenes.View(before, before.Width / 2f, before.Height / 2f, 1);
        Paste(before, after, 45);
        var surround = new SurroundTracker().Measure(Track(before, after)).ShouldNotBeNull();
        surround.Corners.ShouldBeGreaterThanOrEqualTo(12);
        ((double)surround.Following / surround.Corners).ShouldBeLessThan(0.4);
    }

    private static float Flat(float x, float y) => 0;

    private static float Head(float x, float y) =>
        MathF.Min(8, 0.055f * x * x + 0.03f * y * y) - 2.2f * MathF.Exp(-(x * x + (y - 1) * (y - 1)) / 3);

    // The photograph on a surface 45 cm away that is turned about the vertical axis; each ray is followed to where it meets the surface.
    private static RgbxImage View(Func<float, float, float> depth, float degrees)
    {
        using var photograph = SampleFaces.Pixels(3);
        using var near = Scenes.View(photograph, FaceX, FaceY, 1.25f);
        var view = Scenes.Flat(near.Width, near.Height, 128);
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        for (var row = 0; row < view.Height; row++)
        {
            for (var column = 0; column < view.Width; column++)
            {
                var (rayX, rayY) = ((column + 0.5f - view.Width / 2f) / Focal, (row + 0.5f - view.Height / 2f) / Focal);
                var at = Meet(depth, rayX, rayY, sin, cos);
                Copy(near, view, at * PixelsPerCentimetre + new Vector2(near.Width, near.Height) / 2, column, row);
            }
        }

        return view;
    }

    private static Vector2 Meet(Func<float, float, float> depth, float rayX, float rayY, float sin, float cos)
    {
        var (x, y, z) = (0f, 0f, 0f);
        for (var round = 0; round < 12; round++)
        {
            // On the ray: (x cos + z sin, y, D + z cos - x sin) is parallel to (rayX, rayY, 1).
            x = (rayX * (Distance + z * cos) - z * sin) / (cos + rayX * sin);
            y = rayY * (Distance + z * cos - x * sin);
            z += 0.6f * (depth(x, y) - z);
        }

        return new Vector2(x, y);
    }

    private static void Copy(RgbxImage from, RgbxImage to, Vector2 at, int column, int row)
    {
        int x = (int)MathF.Floor(at.X - 0.5f), y = (int)MathF.Floor(at.Y - 0.5f);
        if (x < 0 || y < 0 || x >= from.Width - 1 || y >= from.Height - 1)
            return;
        float fx = at.X - 0.5f - x, fy = at.Y - 0.5f - y;
        for (var channel = 0; channel < 3; channel++)
        {
            var corner = y * from.Stride + 4 * x + channel;
            var upper = from.Pixels[corner] * (1 - fx) + from.Pixels[corner + 4] * fx;
            var lower = from.Pixels[corner + from.Stride] * (1 - fx) + from.Pixels[corner + from.Stride + 4] * fx;
            to.Pixels[row * to.Stride + 4 * column + channel] = (byte)(upper * (1 - fy) + lower * fy + 0.5f);
        }
    }

    // The face alone, moved to the side over what is behind it.
    private void Paste(RgbxImage from, RgbxImage to, int shift)
    {
        var box = Face(from).Box;
        for (var y = (int)box.Y; y < box.Y + box.Height; y++)
        {
            for (var x = (int)box.X; x < box.X + box.Width; x++)
                from.Pixels.Slice(y * from.Stride + 4 * x, 4).CopyTo(to.Pixels[(y * to.Stride + 4 * (x + shift))..]);
        }
    }

    private TrackedFaces Track(RgbxImage a, RgbxImage b) => new PairTracker().Track(Chip(a, 1), Chip(b, 2)).ShouldNotBeNull();

    private FaceChip Chip(RgbxImage image, long frame)
    {
        var face = Face(image);
        return FaceChip.Cut(image, face, FaceView.Of(face.Landmarks.Span).ShouldNotBeNull(), frame);
    }

    private FaceObservation Face(RgbxImage image)
    {
        using IFrameTracker tracker = fixture.Engine.CreateTracker();
        return tracker.Observe(Scenes.Jpeg(image, 95), new FrameStamp(1, TimeSpan.Zero, TimeSpan.Zero)).Faces[0];
    }

    // Millimetres that three quarters of the points keep to.
    private static double Departure(TrackedFaces pair)
    {
        Vector2[] a = [.. pair.Points.Select(point => point.A)], b = [.. pair.Points.Select(point => point.B)];
        a.Length.ShouldBeGreaterThan(40);
        var plane = PlaneMap.Between(a, b).ShouldNotBeNull();
        var left = a.Zip(b, (from, to) => (double)Vector2.Distance(plane.Apply(from), to)).Order().ToList();
        return left[left.Count * 3 / 4] / FaceChip.PerCentimetre * 10;
    }

    private static Vector2 Median(TrackedFaces pair) => new(
        pair.Points.Select(point => point.B.X - point.A.X).Order().ElementAt(pair.Points.Count / 2),
        pair.Points.Select(point => point.B.Y - point.A.Y).Order().ElementAt(pair.Points.Count / 2));
}
