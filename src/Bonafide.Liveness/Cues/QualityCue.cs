using Bonafide.Liveness.Capture;

namespace Bonafide.Liveness.Cues;

/// <summary>
/// Whether the best still is good enough to judge and to match: enough pixels between the eyes, sharp, evenly lit, frontal, eyes open.
/// Score: the least of the parts.
/// </summary>
/// <remarks>Says nothing about attacks: a low score refuses the capture, it never names it a spoof.</remarks>
internal sealed class QualityCue : ICue
{
    public string Name => "quality";

    public CueResult Measure(CaptureEvidence evidence)
    {
        var best = BestStill.Of(evidence.Stills);
        if (best is null)
            return new CueResult(Name, false, 0, 0, new Dictionary<string, double> { ["stills"] = evidence.Stills.Count });

        var face = best.Faces[0];
        var turned = Math.Max(Math.Abs(face.Pose.Yaw), Math.Abs(face.Pose.Pitch));
        var eyes = Math.Max(face.LeftEyeOpenness, face.RightEyeOpenness);
        double[] parts =
        [
            Ramp.Score(face.Eyes.Distance, 24, 60),
            Ramp.Score(face.Quality.Sharpness, 0.05, 0.35),
            Ramp.Score(face.Quality.Brightness, 15, 60),
            Ramp.Score(face.Quality.Brightness, 245, 215),
            Ramp.Score(face.Quality.Clipping, 0.7, 0.35),
            Ramp.Score(turned, 40, 20),
            Ramp.Score(eyes, 0.04, 0.12),
        ];
        return new CueResult(Name, true, parts.Min(), 1, new Dictionary<string, double>
        {
            ["eyeDistance"] = face.Eyes.Distance,
            ["sharpness"] = face.Quality.Sharpness,
            ["brightness"] = face.Quality.Brightness,
            ["clipping"] = face.Quality.Clipping,
            ["turned"] = turned,
            ["eyeOpenness"] = eyes,
        });
    }
}
