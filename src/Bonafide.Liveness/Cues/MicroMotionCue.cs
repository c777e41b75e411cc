using Bonafide.Liveness.Cues.Streams;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the face moves the way a living one does even when it holds still: within 0.6 s a head sways further than noise moves the landmarks of one
/// picture. Blinks and a moving mouth are counted for it besides. Score: half for the sway, half for a blink or a moving mouth.
/// </summary>
/// <remarks>
/// Catches one picture in place of the camera, with or without fresh noise on it, as long as the noise is not so strong that it moves the landmarks as far as
/// a head sways. How far they come in 0.1 s is told and not judged: the ratio of the two separates noise from sway only over many frames. A photograph held in a
/// hand sways with the hand; it lacks only the blink, and people may keep their eyes open for longer than a short capture, so that alone refuses nobody.
/// </remarks>
internal sealed class MicroMotionCue : ICue
{
    private const int FewestFrames = 4;

    // In face heights. Simulated: single pictures with noise came to 0.0067 at most, living heads to 0.0095 at least.
    private const double StillestPicture = 0.0055;
    private const double LivingHead = 0.0105;
    private const double Short = 0.1;
    private const double Long = 0.6;

    // The tracker settles on the face within the first frames.
    private const double Settled = 0.6;

    public string Name => "microMotion";

    public CueResult Measure(CaptureEvidence evidence)
    {
        FaceObservation[] faces = [.. evidence.Frames.Where(frame => frame.Faces.Count > 0).Select(frame => frame.Faces[0])];
        var track = new FaceTrack(evidence.Frames);
        if (track.Travel(Long, Settled, FewestFrames) is not { } travel || track.Travel(Short, Settled, FewestFrames) is not { } jitter)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["faces"] = faces.Length });

        var sway = Ramp.Score(travel, StillestPicture, LivingHead);
        var (blink, mouth) = (DeepestBlink(faces), MouthMotion(faces));
        var expression = Math.Max(Ramp.Score(blink, 0.9, 0.8), Ramp.Score(mouth, 0.02, 0.05));
        return new CueResult(Name, true, sway * (0.5 + 0.5 * expression), 1, new Dictionary<string, double>
        {
            ["travel"] = travel,
            ["jitter"] = jitter,
            ["deepestBlink"] = blink,
            ["mouthMotion"] = mouth,
            ["irisMotion"] = IrisMotion(faces),
        });
    }

    // Least eye openness over the median: 1 when the eyes never close.
    private static double DeepestBlink(FaceObservation[] faces)
    {
        double[] openness = [.. faces.Select(face => (face.LeftEyeOpenness + face.RightEyeOpenness) / 2.0).Order()];
        var median = openness[openness.Length / 2];
        return median > 0 ? openness[0] / median : 1;
    }

    private static double MouthMotion(FaceObservation[] faces) => Deviation([.. faces.Select(face => (double)face.MouthOpenness)]);

    // Standard deviation of the image-left iris between its eye's corners, in eye widths; 0 where irises were not measured.
    private static double IrisMotion(FaceObservation[] faces) => Deviation(
    [
        .. faces.Where(face => !face.Irises.IsEmpty).Select(face =>
        {
            var (outer, inner) = (face.Landmarks.Span[3 * 33], face.Landmarks.Span[3 * 133]);
            return inner == outer ? 0 : (face.Irises.Span[0] - (inner + outer) / 2.0) / (inner - outer);
        }),
    ]);

    private static double Deviation(double[] values)
    {
        if (values.Length == 0)
            return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
