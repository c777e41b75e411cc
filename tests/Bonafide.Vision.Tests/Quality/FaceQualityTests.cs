using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Quality;

[Collection(EngineSuite.Name)]
public sealed class FaceQualityTests(EngineFixture fixture)
{
    [Fact]
    public async Task A_blurred_face_is_less_sharp_than_a_crisp_one_by_degrees()
    {
        using var crisp = View(1);
        using var soft = Scenes.Blur(crisp, 4);
        using var softer = Scenes.Blur(crisp, 8);
        var (a, b, c) = ((await MeasureAsync(crisp)).Sharpness, (await MeasureAsync(soft)).Sharpness, (await MeasureAsync(softer)).Sharpness);
        b.ShouldBeLessThan(a - 0.05f);
        c.ShouldBeLessThan(b - 0.02f);
    }

    [Fact]
    public async Task Sharpness_does_not_depend_on_the_size_of_the_face()
    {
        using var large = View(1);
        using var small = View(1.8f);
        (await MeasureAsync(small)).Sharpness.ShouldBe((await MeasureAsync(large)).Sharpness, 0.08f);
    }

    [Fact]
    public async Task A_dim_face_is_darker_and_has_less_contrast()
    {
        using var plain = View(1);
        using var dim = Scenes.Map(plain, (_, _, value) => 0.4f * value);
        var (a, b) = (await MeasureAsync(plain), await MeasureAsync(dim));
        b.Brightness.ShouldBe(0.4f * a.Brightness, 6);
        b.Contrast.ShouldBeLessThan(a.Contrast);
    }

    [Fact]
    public async Task Light_from_one_side_is_seen()
    {
        using var plain = View(1);
        using var sided = Scenes.Map(plain, (x, _, value) => value * (0.25f + 0.75f * Math.Clamp((x - 200) / 240f, 0, 1)));
        (await MeasureAsync(sided)).SideLight.ShouldBeGreaterThan((await MeasureAsync(plain)).SideLight + 0.2f);
    }

    [Fact]
    public async Task An_overexposed_face_is_clipped()
    {
        using var plain = View(1);
        using var bright = Scenes.Map(plain, (_, _, value) => 2.2f * value);
        (await MeasureAsync(plain)).Clipping.ShouldBeLessThan(0.1f);
        (await MeasureAsync(bright)).Clipping.ShouldBeGreaterThan(0.3f);
    }

    private static RgbxImage View(float scale)
    {
        using var photograph = SampleFaces.Pixels(3);
        return Scenes.View(photograph, 1187, 374, scale);
    }

    private async Task<FaceQuality> MeasureAsync(RgbxImage image)
    {
        var analysis = await fixture.Engine.AnalyzeAsync(Scenes.Jpeg(image, 95), new StillOptions { Templates = false }, default);
        return analysis.Primary.ShouldNotBeNull().Face.Quality;
    }
}
