using Bonafide.Liveness.Cues.Streams;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the face moves the way a living one does even when it holds still. A head sways: over 0.6 s it comes further than over 0.1 s, whatever the noise
/// of the picture. Blinks and a moving mouth are counted for it besides. Score: half for the sway, half for a blink or a moving mouth.
/// </summary>
/// <remarks>
/// Catches one picture in place of the camera, with or without fresh noise on it: noise moves the landmarks as far in 0.1 s as in 0.6 s. A photograph held in a
/// hand sways with the hand; it lacks only the blink, and people may keep their eyes open for longer than a short capture, so that alone refuses nobody.
/// </remarks>
internal sealed class MicroMotionCue : ICue
{
    private const int FewestFrames = 4;
    private const double Short = 0.1;
    private const double Long = 0.6;

    // Between frames further apart than this, the place after 0.1 s is drawn, not seen, and trembles less than it should.
    private const double SlowestForJitter = 0.15;

    // The tracker settles on the face within the first frames.
    private const double Settled = 0.6;

    public string Name => "microMotion";

    public CueResult Measure(CaptureEvidence evidence)
    {
        FaceObservation[] faces = [.. evidence.Frames.Where(frame => frame.Faces.Count > 0).Select(frame => frame.Faces[0])];
        var track = new FaceTrack(evidence.Frames);
        if (track.Travel(Long, Settled, FewestFrames) is not { } travel || track.Travel(Short, Settled, FewestFrames) is not { } jitter)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["faces"] = faces.Length });

        var sway = Math.Max(Ramp.Score(travel, 0.0045, 0.0085), track.Interval() <= SlowestForJitter ? Growth(travel, jitter) : 0);
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

    // A very still head comes less far than the mark, but not as noise does. Frames that are the same but for rounding have no motion to compare.
    private static double Growth(double travel, double jitter) =>
        jitter > 0 ? Math.Min(Ramp.Score(travel / jitter, 1.45, 1.75), Ramp.Score(travel, 0.0015, 0.003)) : 0;

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
