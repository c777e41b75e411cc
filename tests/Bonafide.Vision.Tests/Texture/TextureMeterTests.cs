using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Tests.Support;
using Bonafide.Vision.Texture;

namespace Bonafide.Vision.Tests.Texture;

public sealed class TextureMeterTests
{
    private static readonly FaceBox Box = new(20, 20, 260, 340);

    [Fact]
    public void A_wave_of_two_grey_levels_stands_out_with_its_period()
    {
        var plain = Measure((_, _) => 0);
        var dots = Measure((x, y) => 2 * MathF.Cos(MathF.Tau * x / 5) * MathF.Cos(MathF.Tau * y / 5));
        // Compression of a noisy flat surface makes small peaks of its own; an attack is named above 7.6.
        plain.LumaPeak.ShouldBeLessThan(5);
        dots.LumaPeak.ShouldBeGreaterThan(15);
        dots.Period.ShouldBeInRange(3.3f, 3.8f);
    }

    [Fact]
    public void Level_stripes_are_banding()
    {
        Measure((_, _) => 0).Banding.ShouldBeLessThan(3);
        Measure((_, y) => 3 * MathF.Cos(MathF.Tau * y / 12)).Banding.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void A_single_line_is_no_pattern() => Measure((x, y) => x - y is > -4 and < 4 ? -60 : 0).LumaPeak.ShouldBeLessThan(4);

    [Fact]
    public void A_face_of_few_pixels_is_not_measured()
    {
        using var image = new RgbxImage(300, 380);
        new TextureMeter().Measure(image, new FaceBox(20, 20, 90, 110)).ShouldBeNull();
    }

    [Fact]
    public void A_face_that_reaches_out_of_the_picture_is_measured_inside()
    {
        using var image = new RgbxImage(300, 380);
        image.Pixels.Fill(90);
        new TextureMeter().Measure(image, new FaceBox(-60, -40, 500, 500)).ShouldNotBeNull().Black.ShouldBe(90, 0.1);
    }

    // Skin-like: a soft slope with noise, through the compression of a still.
    private static StillTexture Measure(Func<int, int, float> pattern)
    {
        var numbers = new TestNumbers(7);
        using var drawn = new RgbxImage(300, 380);
        for (var y = 0; y < drawn.Height; y++)
        {
            for (var x = 0; x < drawn.Width; x++)
            {
                var value = 110 + x * 0.1f + y * 0.05f + numbers.Next(7) - 3 + pattern(x, y);
                for (var channel = 0; channel < 3; channel++)
                    drawn.Pixels[y * drawn.Stride + 4 * x + channel] = (byte)Math.Clamp(value - 15 * channel, 0, 255);
            }
        }

        using var decoder = new JpegDecoder();
        using var still = new RgbxImage();
        decoder.DecodeAccurately(Scenes.Jpeg(drawn, quality: 92), maxPixels: 1_000_000, usefulPixels: 1_000_000, still);
        return new TextureMeter().Measure(still, Box).ShouldNotBeNull();
    }
}

/// <summary>The photographs of the npm package, which are none of attacks.</summary>
[Collection(EngineSuite.Name)]
public sealed class TextureOfPhotographsTests(EngineFixture fixture)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Photographs_of_people_show_no_pattern(int sample)
    {
        var options = new Vision.Stills.StillOptions { Presentation = true, Templates = false };
        var analysis = await fixture.Engine.AnalyzeAsync(SampleFaces.Bytes(sample), options, CancellationToken.None);
        var textures = analysis.Faces.Select(face => face.Texture).OfType<StillTexture>().ToList();
        textures.ShouldNotBeEmpty();
        textures.ShouldAllBe(texture => texture.LumaPeak < 4 && texture.ChromaPeak < 4 && texture.Banding < 4);
    }
}
