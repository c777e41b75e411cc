using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Liveness.Tests.Cues;

public class MicroMotionCueTests
{
    private static readonly double Needed = VerdictPolicy.Current.For(SecurityLevel.High, CaptureMode.Passive)["microMotion"].Pass!.Value;

    [Fact]
    public void A_head_that_sways_is_alive_also_when_it_does_not_blink() =>
        Measure(id => Faces.Living(id / 10.0)).Score.ShouldBeInRange(Needed, 0.5);

    [Fact]
    public void A_blink_counts_for_it() =>
        Measure(id => Faces.Living(id / 10.0) with { LeftEyeOpenness = id == 12 ? 0.1f : 0.3f, RightEyeOpenness = id == 12 ? 0.1f : 0.3f }).Score.ShouldBe(1);

    [Fact]
    public void A_mouth_that_moves_counts_for_it() =>
        Measure(id => Faces.Living(id / 10.0) with { MouthOpenness = id is > 10 and < 16 ? 0.3f : 0.02f }).Score.ShouldBe(1);

    [Fact]
    public void One_picture_is_not_alive() => Measure(_ => Faces.Good).Score.ShouldBe(0);

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void One_picture_whose_landmarks_tremble_with_fresh_noise_is_not_alive(ulong seed)
    {
        var noise = new Seeded(seed);
        Measure(_ => Faces.At(320 + Tremble(), 240 + Tremble(), 270)).Score.ShouldBeLessThan(Needed);

        // As far as noise of some grey levels was seen to move them.
        float Tremble() => (float)(noise.Draw() - 0.5) * 1.6f;
    }

    [Fact]
    public void A_blink_drawn_into_one_picture_does_not_make_it_alive() =>
        Measure(id => Faces.Good with { LeftEyeOpenness = id == 12 ? 0.1f : 0.3f, RightEyeOpenness = id == 12 ? 0.1f : 0.3f }).Score.ShouldBe(0);

    [Fact]
    public void A_slow_connection_that_brings_three_frames_a_second_is_enough() =>
        Measure(seconds => Faces.Living(seconds), frames: 11, interval: 0.33).Score.ShouldBeGreaterThanOrEqualTo(Needed);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.33)]
    public void One_picture_that_trembles_is_not_alive_at_any_frame_rate(double interval)
    {
        var noise = new Seeded(9);
        Measure(_ => Faces.At(320 + (float)(noise.Draw() - 0.5), 240 + (float)(noise.Draw() - 0.5), 270), frames: 22, interval).Score.ShouldBeLessThan(Needed);
    }

    [Fact]
    public void Rounding_that_drifts_is_no_motion() =>
        Measure(seconds => Faces.At(320 + (float)seconds * 0.01f, 240, 270), frames: 22, interval: 0.1).Score.ShouldBe(0);

    [Fact]
    public void A_capture_too_short_to_tell_is_not_measured() => Measure(id => Faces.Living(id / 10.0), frames: 14).Applicable.ShouldBeFalse();

    private static CueResult Measure(Func<int, FaceObservation> face, int frames = 22) => new MicroMotionCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = Faces.Stream(frames, id => [face(id)]),
        Stills = [],
        Context = new CaptureContext(),
    });

    private static CueResult Measure(Func<double, FaceObservation> face, int frames, double interval) => new MicroMotionCue().Measure(new CaptureEvidence
    {
        Plan = new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.High },
        Frames = [.. Enumerable.Range(1, frames).Select(id => Faces.Frame(id, 1000 * id * interval, face(id * interval)))],
        Stills = [],
        Context = new CaptureContext(),
    });
}
