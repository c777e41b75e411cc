using Bonafide.Observations;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Motion;

/// <summary>A sample photograph seen by a camera that moves, and its face moved over it.</summary>
[Collection(EngineSuite.Name)]
public sealed class PassageTrackerTests(EngineFixture fixture)
{
    private const float X = 1187;
    private const float Y = 374;

    [Theory]
    [InlineData(11, -6, 1.25f, 0)]
    [InlineData(-4, 9, 1.2f, 1.5f)]
    public void A_photograph_carries_its_face_along(float right, float down, float scale, float turn)
    {
        using var first = Seen(0, 0, 1.25f, 0);
        using var second = Seen(right, down, scale, turn);
        var passage = Passages(first, second)[1].ShouldNotBeNull();

        Math.Max(Math.Abs(passage.Right), Math.Abs(passage.Down)).ShouldBeLessThan(0.002);
        passage.Carried.ShouldBeGreaterThan(0.02);
    }

    [Fact]
    public void A_face_that_moves_before_its_background_is_told_by_how_far()
    {
        using var first = Seen(0, 0, 1.25f, 0);
        using var second = Seen(0, 0, 1.25f, 0);
        var box = Track(first, 1).Faces[0].Box;
        for (var y = (int)box.Y; y < box.Y + box.Height; y++)
        {
            for (var x = (int)box.X; x < box.X + box.Width; x++)
                first.Pixels.Slice(y * first.Stride + 4 * x, 4).CopyTo(second.Pixels[(y * second.Stride + 4 * (x + 6))..]);
        }

        var passage = Passages(first, second)[1].ShouldNotBeNull();
        passage.Right.ShouldBe(6 / box.Height, 0.004);
        passage.Down.ShouldBe(0, 0.002);
        passage.Carried.ShouldBeLessThan(0.002);
    }

    [Fact]
    public void Nothing_is_compared_before_a_plain_wall()
    {
        using var first = Alone(0);
        using var second = Alone(5);
        Passages(first, second).ShouldAllBe(passage => passage == null);
    }

    private static RgbxImage Seen(float right, float down, float scale, float turn)
    {
        using var photograph = SampleFaces.Pixels(3);
        return Scenes.View(photograph, X + right, Y + down, scale, turn);
    }

    // The face and its hair before grey.
    private RgbxImage Alone(float right)
    {
        using var seen = Seen(right, 0, 1.25f, 0);
        var box = Track(seen, 1).Faces[0].Box;
        return Scenes.Map(seen, (x, y, value) =>
            Math.Abs(x - box.CenterX) < 0.8f * box.Width && Math.Abs(y - box.CenterY) < 0.8f * box.Height ? value : 128);
    }

    private List<FacePassage?> Passages(params RgbxImage[] frames)
    {
        using var tracker = fixture.Engine.CreateTracker();
        return [.. frames.Select((frame, i) => tracker.Observe(Scenes.Jpeg(frame, 90), StampOf(i)).Passage)];
    }

    private FrameObservation Track(RgbxImage frame, int i)
    {
        using IFrameTracker tracker = fixture.Engine.CreateTracker();
        return tracker.Observe(Scenes.Jpeg(frame, 90), StampOf(i));
    }

    private static FrameStamp StampOf(int i) => new(i + 1, TimeSpan.FromSeconds(0.25 * i), TimeSpan.FromSeconds(0.25 * i));
}
