using Bonafide.Vision.Imaging;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Stills;

[Collection(EngineSuite.Name)]
public sealed class StillAnalysisTests(EngineFixture fixture)
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 4)]
    public async Task Every_face_of_a_group_is_found_and_nothing_else(int sample, int faces)
    {
        var analysis = await AnalyzeAsync(SampleFaces.Bytes(sample), new StillOptions());
        analysis.Faces.Count.ShouldBe(faces);
        analysis.Faces.Select(face => face.Face.Box.Area).ShouldBe(analysis.Faces.Select(face => face.Face.Box.Area).OrderDescending());
        analysis.Faces.ShouldAllBe(face => face.Template!.Values.Length == 128);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_picture_on_its_side_is_turned_when_asked(int quarterTurns)
    {
        using var upright = View(420, 420, 1220, 380, 1);
        using var turned = ImageTurns.Turn(upright, quarterTurns);
        var analysis = await AnalyzeAsync(Scenes.Jpeg(turned), new StillOptions { TryRotations = true });
        analysis.QuarterTurns.ShouldBe(4 - quarterTurns);
        analysis.Primary.ShouldNotBeNull().Face.Pose.Roll.ShouldBeInRange(-30, 30);
    }

    [Theory]
    [InlineData(232, 250, 1187, 370, 1)]
    [InlineData(200, 900, 1187, 460, 1)]
    [InlineData(3000, 3000, 1220, 380, 0.14f)]
    [InlineData(240, 160, 960, 675, 8)]
    public async Task A_face_is_found_whether_it_fills_the_picture_or_is_small_in_it(int width, int height, float x, float y, float scale)
    {
        using var view = View(width, height, x, y, scale);
        var analysis = await AnalyzeAsync(Scenes.Jpeg(view, 95), new StillOptions());
        var face = analysis.Faces.MinBy(f => MathF.Abs(f.Face.Box.CenterX - ((1187 - x) / scale + width / 2f))).ShouldNotBeNull().Face;
        face.Box.Width.ShouldBe(232 / scale, 40 / scale);
    }

    [Fact]
    public async Task A_picture_without_a_face_gives_none()
    {
        using var empty = Scenes.Flat(500, 400, 120);
        var analysis = await AnalyzeAsync(Scenes.Jpeg(empty), new StillOptions { TryRotations = true });
        analysis.Faces.ShouldBeEmpty();
        analysis.Primary.ShouldBeNull();
    }

    [Fact]
    public async Task A_still_correlates_with_its_own_live_frame_and_not_with_another()
    {
        using var still = View(1280, 960, 1187, 474, 0.9f);
        using var live = View(640, 480, 1187, 474, 1.8f);
        using var other = View(640, 480, 700, 900, 1.8f);
        var own = await AnalyzeAsync(Scenes.Jpeg(still), new StillOptions { Templates = false, LiveFrame = Scenes.Jpeg(live, 60) });
        var foreign = await AnalyzeAsync(Scenes.Jpeg(still), new StillOptions { Templates = false, LiveFrame = Scenes.Jpeg(other, 60) });
        own.LiveCorrelation.ShouldNotBeNull().ShouldBeGreaterThan(0.95f);
        foreign.LiveCorrelation.ShouldNotBeNull().ShouldBeLessThan(0.6f);
    }

    [Fact]
    public async Task The_age_is_estimated_only_when_asked_for()
    {
        using var view = View(420, 420, 1220, 380, 1);
        (await AnalyzeAsync(Scenes.Jpeg(view), new StillOptions { Age = true })).Primary!.Age.ShouldNotBeNull().ShouldBeInRange(15, 60);
        (await AnalyzeAsync(Scenes.Jpeg(view), new StillOptions())).Primary!.Age.ShouldBeNull();
    }

    private Task<StillAnalysis> AnalyzeAsync(byte[] picture, StillOptions options) => fixture.Engine.AnalyzeAsync(picture, options, default);

    private static RgbxImage View(int width, int height, float x, float y, float scale)
    {
        using var photograph = SampleFaces.Pixels(3);
        return Scenes.View(photograph, x, y, scale, 0, width, height);
    }
}
