using Bonafide.Vision.Imaging;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Imaging;

public sealed class AffineSamplerTests
{
    private const int Size = 37;

    [Fact]
    public void The_identity_returns_the_pixels_themselves()
    {
        using var image = Noise(Size, Size);
        var planes = Sample(image, new AffineMap(1, 0, 0, 0, 1, 0));
        for (var i = 0; i < Size * Size; i++)
            planes[i].ShouldBe(image.Pixels[4 * i], 1e-3f);
    }

    [Theory]
    [InlineData(0, 0, 20, 0)]
    [InlineData(11, 9, 14, 0.6f)]
    [InlineData(-5, 30, 60, 2.5f)]
    [InlineData(70, 70, 9, -1.2f)]
    public void Wide_and_narrow_arithmetic_agree_with_the_definition(float x, float y, float side, float angle)
    {
        using var image = Noise(64, 48);
        var map = AffineMap.FromSquare(new RotatedSquare(x, y, side, angle), Size);
        var planes = Sample(image, map);
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var at = map.Apply(column + 0.5f, row + 0.5f);
                planes[row * Size + column].ShouldBe(Bilinear(image, at.X - 0.5f, at.Y - 0.5f), 0.05f);
            }
        }
    }

    [Fact]
    public void Shrinking_by_area_gives_the_mean()
    {
        using var image = Scenes.Flat(8 * Size, 8 * Size, 0);
        for (var i = 0; i < image.Pixels.Length; i += 8)
            image.Pixels.Slice(i, 4).Fill(200);
        var planes = new float[3 * Size * Size];
        AffineSampler.SampleArea(image, new AffineMap(8, 0, 0, 0, 8, 0), planes, Size, Size, ValueRange.Bytes);
        planes.Min().ShouldBe(100, 1);
        planes.Max().ShouldBe(100, 1);
    }

    [Fact]
    public void The_inverse_undoes_a_map()
    {
        var map = AffineMap.FromMirroredSquare(new RotatedSquare(40, 30, 55, 0.7f), 64);
        var there = map.Apply(12, 45);
        var back = map.Inverse().Apply(there.X, there.Y);
        back.X.ShouldBe(12, 1e-3f);
        back.Y.ShouldBe(45, 1e-3f);
    }

    [Fact]
    public void A_buffer_of_the_wrong_length_is_refused()
    {
        using var image = Noise(8, 8);
        Should.Throw<ArgumentException>(() => AffineSampler.Sample(image, new AffineMap(1, 0, 0, 0, 1, 0), new float[10], 8, 8, ValueRange.Unit));
    }

    private static float[] Sample(RgbxImage image, AffineMap map)
    {
        var planes = new float[3 * Size * Size];
        AffineSampler.Sample(image, map, planes, Size, Size, ValueRange.Bytes);
        return planes;
    }

    private static RgbxImage Noise(int width, int height)
    {
        var numbers = new TestNumbers(3);
        using var black = Scenes.Flat(width, height, 0);
        return Scenes.Map(black, (_, _, _) => numbers.Next(256));
    }

    private static float Bilinear(RgbxImage image, float x, float y)
    {
        float Pixel(int px, int py) => px >= 0 && py >= 0 && px < image.Width && py < image.Height ? image[px, py].Red : 0;
        int x0 = (int)MathF.Floor(x), y0 = (int)MathF.Floor(y);
        float fx = x - x0, fy = y - y0;
        return (1 - fy) * ((1 - fx) * Pixel(x0, y0) + fx * Pixel(x0 + 1, y0)) + fy * ((1 - fx) * Pixel(x0, y0 + 1) + fx * Pixel(x0 + 1, y0 + 1));
    }
}
