using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Cues.Relief;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues.Relief;

public class ReliefCueTests
{
    private const double TrackingNoise = 0.05;

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(20)]
    public void A_turned_head_shows_about_the_sine_of_its_turn(double degrees) =>
        ReliefFit.Of(Scene.Head.Turned(degrees)).ShouldNotBeNull().Turn.ShouldBe(Math.Sin(degrees * Math.PI / 180), 0.2 * Math.Sin(degrees * Math.PI / 180));

    [Theory]
    [InlineData(10)]
    [InlineData(25)]
    public void A_turned_plane_shows_none(double degrees) =>
        ReliefFit.Of(Scene.Plane.Turned(degrees)).ShouldNotBeNull().Turn.ShouldBeLessThan(0.02);

    [Fact]
    public void Depth_tells_a_head_from_planes_and_bent_sheets()
    {
        Depth(Scene.Head).Score.ShouldBeGreaterThan(0.9);
        Depth(Scene.Plane).Score.ShouldBeLessThanOrEqualTo(0.1);
        Depth(Scene.Cylinder(20)).Score.ShouldBeLessThan(0.35);
    }

    [Fact]
    public void Perspective_tells_a_head_from_planes()
    {
        Perspective(Scene.Head).Score.ShouldBeGreaterThan(0.6);
        Perspective(Scene.Plane).Score.ShouldBeLessThanOrEqualTo(0.1);
    }

    [Fact]
    public void Two_of_three_foreshortened_pairs_without_relief_are_plain_evidence_of_a_sheet()
    {
        TrackedPair Tilted(Scene scene) => scene.Turned(20, TrackingNoise) with { Anisotropy = 0.85, Rotation = 10 };
        new DepthCue().Measure(Evidence([Tilted(Scene.Plane), Tilted(Scene.Plane), Tilted(Scene.Head)])).Score.ShouldBe(0);
        new DepthCue().Measure(Evidence([Tilted(Scene.Plane), Tilted(Scene.Head), Tilted(Scene.Head)])).Score.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_sheet_is_named_when_the_approach_was_clear_and_only_refused_when_it_was_short()
    {
        var seen = new[] { Faces.Frame(1, 0, Faces.Good) };
        TrackedPair[] Approaches(Scene scene, double near) => [.. Enumerable.Range(0, 6).Select(i => scene.Approached(55, near, TrackingNoise, (ulong)i))];
        new PerspectiveCue().Measure(Evidence(Approaches(Scene.Plane, 26)) with { Frames = seen }).Score.ShouldBe(0);
        new PerspectiveCue().Measure(Evidence(Approaches(Scene.Plane, 34)) with { Frames = seen }).Score.ShouldBeInRange(0.05, 0.2);
        new PerspectiveCue().Measure(Evidence(Approaches(Scene.Head, 26)) with { Frames = seen }).Score.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void A_head_that_neither_turned_nor_came_nearer_leaves_both_unmeasured()
    {
        var evidence = Evidence([.. Enumerable.Range(1, 6).Select(seed => Scene.Head.Turned(2, TrackingNoise, (ulong)seed))]);
        new DepthCue().Measure(evidence).Applicable.ShouldBeFalse();
        new PerspectiveCue().Measure(evidence).Applicable.ShouldBeFalse();
    }

    [Fact]
    public void Too_few_points_leave_depth_unmeasured()
    {
        var pair = Scene.Head.Turned(15);
        var sparse = pair with { Points = pair.Points[..(30 * TrackedPair.Stride)] };
        new DepthCue().Measure(Evidence([sparse, sparse, sparse])).Applicable.ShouldBeFalse();
    }

    [Fact]
    public void Wrong_matches_do_not_turn_a_plane_into_a_head()
    {
        var pair = Scene.Plane.Turned(15, TrackingNoise);
        var points = pair.Points.ToArray();
        for (var i = 0; i < points.Length; i += 12 * TrackedPair.Stride)
            points[i + 2] += 1.5f;
        var evidence = Evidence([.. Enumerable.Repeat(pair with { Points = points }, 3)]);
        new DepthCue().Measure(evidence).Score.ShouldBeLessThan(0.2);
    }

    private static CueResult Depth(Scene scene) =>
        new DepthCue().Measure(Evidence([.. Enumerable.Range(0, 5).Select(i => scene.Turned(12 + 2 * i, TrackingNoise, (ulong)i))]));

    private static CueResult Perspective(Scene scene) =>
        new PerspectiveCue().Measure(Evidence([.. Enumerable.Range(0, 6).Select(i => scene.Approached(55, 26 + i, TrackingNoise, (ulong)i))]));

    private static CaptureEvidence Evidence(IReadOnlyList<TrackedPair> pairs) => new()
    {
        Plan = new CapturePlan { Mode = CaptureMode.PassiveVideo, SecurityLevel = SecurityLevel.High },
        Frames = [],
        Stills = [],
        Pairs = pairs,
        Context = new CaptureContext(),
    };
}
