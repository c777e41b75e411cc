using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Bridge;
using Bonafide.Simulator.Tests.Support;

namespace Bonafide.Simulator.Tests.Bridge;

public sealed class BridgedCameraTests(Cast cast) : IClassFixture<Cast>
{
    [Fact]
    public void A_person_comes_closer_when_the_page_asks_for_it()
    {
        var time = new SteppedTime();
        using var camera = new BridgedCamera(SpeciesCatalog.BonaFide.Present(cast.People, 4), time);
        var before = FaceHeight(camera.Shoot(new SeenPage(null, null, null)));
        for (var i = 0; i < 30; i++)
        {
            time.Now += TimeSpan.FromSeconds(0.1);
            camera.Shoot(new SeenPage("moveCloser", null, null));
        }

        FaceHeight(camera.Shoot(new SeenPage("good", null, null))).ShouldBeGreaterThan(1.2 * before);
    }

    [Fact]
    public void The_claim_is_the_size_of_the_pictures()
    {
        using var camera = new BridgedCamera(SpeciesCatalog.BonaFide.Present(cast.People, 4), new SteppedTime());
        using var tracker = cast.Engine.CreateTracker();

        var seen = tracker.Observe(camera.Shoot(new SeenPage(null, null, null)), new FrameStamp(1, TimeSpan.Zero, TimeSpan.Zero));

        (seen.Width, seen.Height).ShouldBe((camera.Claim.Width, camera.Claim.Height));
        Math.Max(seen.Width, seen.Height).ShouldBeLessThanOrEqualTo(960);
    }

    [Fact]
    public void The_colour_of_a_page_is_taken_as_light()
    {
        var view = new SeenPage("lookUp", new DotView(1, 2, -1), "#ff8000", Size: 0.76).ToView();

        view.Guidance.ShouldBe(GuidanceCode.LookUp);
        view.Dot.ShouldBe(new DotView(1, 2, -1));
        view.Size.ShouldBe(0.76);
        view.Light.X.ShouldBe(1f, 1e-5f);
        view.Light.Y.ShouldBe(0.2158605f, 1e-5f);
        view.Light.Z.ShouldBe(0);
        new SeenPage(null, null, null).ToView().Light.ShouldBe(PageView.PlainPage);
        Should.Throw<FormatException>(() => new SeenPage(null, null, "red").ToView());
    }

    private double FaceHeight(byte[] jpeg)
    {
        using var tracker = cast.Engine.CreateTracker();
        return tracker.Observe(jpeg, new FrameStamp(1, TimeSpan.Zero, TimeSpan.Zero)).Faces.ShouldHaveSingleItem().Box.Height;
    }

    private sealed class SteppedTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
