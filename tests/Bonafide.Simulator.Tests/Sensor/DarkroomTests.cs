using System.Numerics;
using Bonafide.Simulator.Sensor;
using Bonafide.Simulator.Tests.Support;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Tests.Sensor;

public sealed class DarkroomTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public void The_same_shot_gives_the_same_pixels_in_any_darkroom()
    {
        var shot = new Sitting(cast.People[0]).Take();

        Develop(shot).ShouldBe(Develop(shot));
    }

    [Fact]
    public void A_dim_room_gives_a_noisier_picture()
    {
        var bright = Noise(new Sitting(cast.People[0]) { Ambient = new Vector3(400) }.Take());
        var dim = Noise(new Sitting(cast.People[0]) { Ambient = new Vector3(8), PageColour = Vector3.Zero }.Take());

        bright.ShouldBeInRange(0.2, 3);
        dim.ShouldBeGreaterThan(bright * 2);
    }

    [Fact]
    public void A_red_page_reddens_the_face_more_than_the_room()
    {
        var white = Colours(new Vector3(0.5f));
        var red = Colours(new Vector3(0.9f, 0.1f, 0.1f));

        var face = red.Face / white.Face;
        var wall = red.Wall / white.Wall;
        (face / wall).ShouldBeGreaterThan(1.03);

        (double Face, double Wall) Colours(Vector3 page)
        {
            var pixels = Develop(new Sitting(cast.People[0]) { Ambient = new Vector3(60), PageColour = page }.Take());
            return (RedOverGreen(pixels, 290, 220, 60, 60), RedOverGreen(pixels, 10, 20, 60, 60));
        }
    }

    private static double RedOverGreen(byte[] pixels, int left, int top, int width, int height)
    {
        var (red, green) = (0.0, 0.0);
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
                (red, green) = (red + pixels[4 * (y * 640 + x)], green + pixels[4 * (y * 640 + x) + 1]);
        }

        return red / green;
    }

    // Two pictures of one scene differ by their noise alone; in codes, as a standard deviation of one of them.
    private static double Noise(Shot shot)
    {
        var (one, other) = (Develop(shot), Develop(shot with { Seed = shot.Seed + 1 }));
        var squares = one.Zip(other).Average(pair => (double)(pair.First - pair.Second) * (pair.First - pair.Second));
        return Math.Sqrt(squares / 2);
    }

    private static byte[] Develop(Shot shot)
    {
        using var image = new RgbxImage();
        new Darkroom().Develop(shot, 640, 480, image);
        return image.Pixels.ToArray();
    }
}
