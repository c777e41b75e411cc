using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Frames;

[Collection(EngineSuite.Name)]
public sealed class FrameTrackerTests(EngineFixture fixture)
{
    // The face in the middle of the third sample, alone in a frame that shows about 320 photograph pixels in height.
    private const float FaceX = 1187;
    private const float FaceY = 374;

    [Fact]
    public void A_moving_and_growing_face_is_followed()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        for (var i = 0; i < 20; i++)
        {
            var scale = 1.1f - 0.02f * i;
            var frame = Observe(tracker, photograph, FaceX - 40 + 4 * i, FaceY + 2 * i, scale, i);
            var face = frame.Faces.MinBy(f => Vector2.Distance(new(f.Box.CenterX, f.Box.CenterY), Seen(FaceX, FaceY)))!;
            Vector2 Seen(float x, float y) => new((x - (FaceX - 40 + 4 * i)) / scale + 320, (y - (FaceY + 2 * i)) / scale + 240);
            Vector2.Distance(new(face.Box.CenterX, face.Box.CenterY), Seen(FaceX, FaceY)).ShouldBeLessThan(25 / scale, $"frame {i}");
            face.Box.Width.ShouldBe(232 / scale, 40 / scale, $"frame {i}");
        }
    }

    [Fact]
    public void Following_gives_nearly_what_detecting_anew_gives()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var following = fixture.Engine.CreateTracker();
        for (var i = 0; i < 4; i++)
            Observe(following, photograph, FaceX - i, FaceY, 1, i);
        using var fresh = fixture.Engine.CreateTracker();
        var followed = Primary(Observe(following, photograph, FaceX - 4, FaceY, 1, 4));
        var detected = Primary(Observe(fresh, photograph, FaceX - 4, FaceY, 1, 4));
        var apart = followed.Landmarks.ToArray().Zip(detected.Landmarks.ToArray()).Average(pair => MathF.Abs(pair.First - pair.Second));
        apart.ShouldBeLessThan(0.03f * followed.Box.Width);
    }

    [Fact]
    public void A_second_face_is_reported_within_the_detectors_cadence()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        for (var i = 0; i < 3; i++)
            Observe(tracker, photograph, 560, 478, 1, i).Faces.Count.ShouldBe(1);
        var counts = Enumerable.Range(3, new VisionOptions().DetectorCadence + 1)
            .Select(i => Observe(tracker, photograph, 950, 430, 1.6f, i).Faces.Count).ToList();
        counts[^1].ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_face_that_leaves_is_lost_and_found_again_at_once()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        using var empty = Scenes.Flat(640, 480, 90);
        Observe(tracker, photograph, FaceX, FaceY, 1, 0).Faces.Count.ShouldBe(1);
        tracker.Observe(Scenes.Jpeg(empty), Stamp(1)).Faces.ShouldBeEmpty();
        Observe(tracker, photograph, FaceX, FaceY, 1, 2).Faces.Count.ShouldBe(1);
    }

    [Fact]
    public void Faces_come_largest_first()
    {
        using var photograph = SampleFaces.Pixels(5);
        using var tracker = fixture.Engine.CreateTracker();
        var areas = Observe(tracker, photograph, 960, 700, 3, 0).Faces.Select(face => face.Box.Area).ToList();
        areas.Count.ShouldBeGreaterThanOrEqualTo(3);
        areas.ShouldBe(areas.OrderDescending());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    public void A_tiny_frame_shows_no_face_and_does_no_harm(int size)
    {
        using var tracker = fixture.Engine.CreateTracker();
        using var image = Scenes.Flat(size, size, 128);
        var frame = tracker.Observe(Scenes.Jpeg(image), Stamp(0));
        (frame.Width, frame.Faces.Count).ShouldBe((size, 0));
    }

    [Fact]
    public void A_face_that_slides_over_the_rim_does_no_harm()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        for (var i = 0; i < 30; i++)
        {
            foreach (var face in Observe(tracker, photograph, FaceX + 18 * i, FaceY - 8 * i, 1, i).Faces)
            {
                face.Landmarks.ToArray().ShouldAllBe(value => float.IsFinite(value));
                face.Quality.Brightness.ShouldBeInRange(0, 255);
            }
        }
    }

    [Fact]
    public void Hashes_tell_equal_bytes_and_nearly_equal_pictures()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var view = Scenes.View(photograph, FaceX, FaceY, 1);
        using var other = Scenes.View(photograph, 600, 700, 1);
        using var tracker = fixture.Engine.CreateTracker();
        var first = tracker.Observe(Scenes.Jpeg(view, 90), Stamp(0));
        var again = tracker.Observe(Scenes.Jpeg(view, 90), Stamp(1));
        var coarser = tracker.Observe(Scenes.Jpeg(view, 40), Stamp(2));
        var different = tracker.Observe(Scenes.Jpeg(other, 90), Stamp(3));
        again.ContentHash.ShouldBe(first.ContentHash);
        coarser.ContentHash.ShouldNotBe(first.ContentHash);
        BitOperations.PopCount(first.PerceptualHash ^ coarser.PerceptualHash).ShouldBeLessThanOrEqualTo(3);
        BitOperations.PopCount(first.PerceptualHash ^ different.PerceptualHash).ShouldBeGreaterThan(10);
        first.MeanLuma.ShouldBe(coarser.MeanLuma, 2);
    }

    [Fact]
    public void A_damaged_frame_is_refused_and_the_next_one_observed()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        Should.Throw<UnreadableImageException>(() => tracker.Observe(JpegBytes(photograph).AsSpan(0, 2000), Stamp(0)));
        tracker.Observe(JpegBytes(photograph), Stamp(1)).Faces.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_frame_larger_than_allowed_is_refused()
    {
        using var tracker = fixture.Engine.CreateTracker();
        using var large = Scenes.Flat(2000, 1000, 50);
        Should.Throw<UnreadableImageException>(() => tracker.Observe(Scenes.Jpeg(large), Stamp(0))).Reason.ShouldBe(UnreadableImageReason.TooLarge);
    }

    [Fact]
    public void An_observed_frame_leaves_little_garbage_behind()
    {
        using var photograph = SampleFaces.Pixels(3);
        using var tracker = fixture.Engine.CreateTracker();
        var jpeg = JpegBytes(photograph);
        for (var i = 0; i < 10; i++)
            tracker.Observe(jpeg, Stamp(i));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            tracker.Observe(jpeg, Stamp(10 + i));

        // The observation itself holds 468 points of 12 bytes.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 10).ShouldBeLessThan(12_000);
    }

    private static byte[] JpegBytes(RgbxImage photograph)
    {
        using var view = Scenes.View(photograph, FaceX, FaceY, 1);
        return Scenes.Jpeg(view);
    }

    private static FaceObservation Primary(FrameObservation frame) => frame.Faces.ShouldHaveSingleItem();

    private static FrameObservation Observe(IFrameTracker tracker, RgbxImage photograph, float x, float y, float scale, int frame)
    {
        using var view = Scenes.View(photograph, x, y, scale);
        return tracker.Observe(Scenes.Jpeg(view), Stamp(frame));
    }

    private static FrameStamp Stamp(int frame) => new(frame, TimeSpan.FromMilliseconds(100 * frame), TimeSpan.FromMilliseconds(100 * frame + 20));
}
