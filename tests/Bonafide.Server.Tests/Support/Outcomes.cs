using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;
using Bonafide.Server.Sessions;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Tests.Support;

/// <summary>Outcomes of captures, as the capture socket hands them in.</summary>
internal static class Outcomes
{
    public const string TemplateMode = "test-mode";

    public static CaptureOutcome Of(LivenessStatus status, byte[]? bestImage = null, string? userAgent = null, string? diagnostic = null) => new()
    {
        Verdict = new Verdict
        {
            Status = status,
            Policy = "passive-1",
            Diagnostic = diagnostic,
            Cues = [new CueResult("continuity", true, 0.9, 1, new Dictionary<string, double> { ["gap"] = 0.1 })],
        },
        Best = bestImage is null ? null : new BestImage(bestImage, new StillAnalysis
        {
            Width = 640,
            Height = 480,
            QuarterTurns = 0,
            Faces = [Face()],
            LiveCorrelation = null,
        }, Face()),
        ClientFacts = """{ "camera": "a very particular camera" }""",
        UserAgent = userAgent,
        Observations = "observations in plain bytes"u8.ToArray(),
    };

    private static AnalyzedFace Face() => new()
    {
        Face = new FaceObservation
        {
            Box = new FaceBox(100, 50, 200, 250),
            Confidence = 0.99f,
            Landmarks = new float[3 * FaceObservation.LandmarkCount],
            Irises = new float[20],
            Eyes = new EyePair(150, 150, 250, 152),
            Pose = new HeadPose(1, 2, 3),
            LeftEyeOpenness = 0.3f,
            RightEyeOpenness = 0.3f,
            MouthOpenness = 0,
            Quality = new FaceQuality { Sharpness = 0.8f, Brightness = 120, Contrast = 40, Clipping = 0, SideLight = 0.1f },
        },
        Template = new FaceTemplate(TemplateMode, Enumerable.Range(0, 128).Select(i => i / 128f).ToArray()),
        TemplateQuality = 180,
        Age = 33.44f,
    };
}
