using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class StreamCueTests
{
    private static readonly double Needed = VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.Passive)["stream"].Pass!.Value;

    [Fact]
    public void A_camera_s_stream_passes() => Measure(seconds => seconds).Score.ShouldBe(1);

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.33)]
    [InlineData(2.2)]
    [InlineData(3.0)]
    public void A_loop_gives_itself_away_by_its_motion_alone(double length)
    {
        var looped = Measure(seconds => seconds % length);
        looped.Evidence["distinctFrames"].ShouldBe(1);
        looped.Score.ShouldBeLessThan(Needed);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.9)]
    [InlineData(3.0)]
    public void So_does_one_that_is_played_to_and_fro(double length) =>
        Measure(seconds => seconds / length % 2 < 1 ? seconds % length : length - seconds % length).Score.ShouldBeLessThan(Needed);

    [Fact]
    public void Coming_nearer_again_and_again_is_no_loop()
    {
        var result = new StreamCue().Measure(Evidence(Faces.Stream(130, id => [Nearer(id / 10.0)])));
        result.Evidence["repetition"].ShouldBeGreaterThan(0.65);
        result.Score.ShouldBe(1);

        // As somebody does who is sent to and fro: about every 5 s, never twice quite as far.
        static FaceObservation Nearer(double seconds)
        {
            var box = Faces.Living(seconds).Box;
            var height = 240 + (float)((seconds % 10.4 < 5.2 ? 70 : 60) * Math.Sin(2 * Math.PI * seconds / 5.2));
            return Faces.At(box.CenterX, box.CenterY, height);
        }
    }

    [Fact]
    public void A_capture_too_short_for_any_loop_is_not_called_one() =>
        Measure(seconds => seconds % 0.8, frames: 12).Evidence.Keys.ShouldNotContain("repetition");

    [Theory]
    [InlineData("OBS Virtual Camera", false)]
    [InlineData("v4l2loopback: Dummy video device (0x0000)", false)]
    [InlineData("ManyCam Virtual Webcam", false)]
    [InlineData("FaceTime HD Camera", true)]
    [InlineData("Integrated Camera (04f2:b6c2)", true)]
    [InlineData("camera2 1, facing front", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void A_camera_that_calls_itself_virtual_is_refused_at_high_and_not_called_an_attack(string? label, bool passes)
    {
        var result = Measure(seconds => seconds, context: new CaptureContext { CameraLabel = label });
        (result.Score >= Needed).ShouldBe(passes);
        result.Score.ShouldBeGreaterThan(0.5);
        result.Evidence["virtualCamera"].ShouldBe(passes ? 0 : 1);
    }

    [Theory]
    [InlineData(1280, 960, 1)]
    [InlineData(960, 1280, 1)]
    [InlineData(1280, 720, 0.75)]
    public void Frames_of_another_shape_than_the_track_s_lower_the_score(int width, int height, double score) =>
        Measure(seconds => seconds, context: new CaptureContext { TrackWidth = width, TrackHeight = height }).Score.ShouldBe(score);

    [Fact]
    public void Automation_and_what_was_asked_of_the_camera_are_told_and_not_judged()
    {
        var result = Measure(seconds => seconds, context: new CaptureContext
        {
            Automation = true,
            TrackWidth = 640,
            TrackHeight = 480,
            RequestedWidth = 1280,
            RequestedHeight = 960,
        });
        result.Score.ShouldBe(1);
        result.Evidence["automation"].ShouldBe(1);
        result.Evidence["deliveredOverRequested"].ShouldBe(0.25);
    }

    // The player shows the moment that the playhead points to; bytes always differ, as those of a re-encoded stream do.
    private static CueResult Measure(Func<double, double> playhead, int frames = 130, CaptureContext? context = null) =>
        new StreamCue().Measure(Evidence(Faces.Stream(frames, id => [Faces.Living(playhead(id / 10.0))]), context));

    private static CaptureEvidence Evidence(FrameObservation[] frames, CaptureContext? context = null) => new()
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = frames,
        Stills = [Faces.Still(12, Faces.Good)],
        Context = context ?? new CaptureContext(),
    };
}
