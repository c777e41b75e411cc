using Bonafide.Observations;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision.Stills;

/// <summary>Every face of one picture, held one way up, thoroughly: time is allowed.</summary>
internal static class StillAnalyzer
{
    private const float SameFace = 0.3f;

    // Faces per picture at most: a poster of crowds must not hold the server for minutes.
    private const int MaxFaces = 64;

    // For faces that the detector framed too tightly or too widely.
    private static readonly float[] RegionScales = [1f, 1.3f, 0.8f];

    public static StillFaces Analyze(StillWorkspace workspace, RgbxImage image, StillOptions options)
    {
        var candidates = StillFaceFinder.Find(workspace.Detector, image);
        var found = Confirmed(workspace, image, candidates, options, static evidence => evidence.IsFace);
        return found.Faces.Count > 0 ? found : Confirmed(workspace, image, candidates, options, static evidence => evidence.MayBeFace);
    }

    private static StillFaces Confirmed(
        StillWorkspace workspace, RgbxImage image, IReadOnlyList<FaceDetection> candidates, StillOptions options, Func<FaceEvidence, bool> suffices)
    {
        var faces = new List<AnalyzedFace>();
        FaceEvidence best = default;
        foreach (var candidate in candidates)
        {
            if (faces.Count >= MaxFaces)
                break;
            if (Confirm(workspace, image, candidate, suffices) is not { } evidence || faces.Exists(known => IsSame(known.Face.Box, workspace.Reader.Mesh.Bounds())))
                continue;
            faces.Add(Describe(workspace, image, options));
            if ((evidence.IsClear, evidence.Score).CompareTo((best.IsClear, best.Score)) > 0)
                best = evidence;
        }

        faces.Sort(static (a, b) => b.Face.Box.Area.CompareTo(a.Face.Box.Area));
        return new StillFaces(faces, best);
    }

    // Looks where the detector points, then again where the first mesh lies: the second look is centred and level.
    private static FaceEvidence? Confirm(StillWorkspace workspace, RgbxImage image, FaceDetection candidate, Func<FaceEvidence, bool> suffices)
    {
        var region = FaceRegion.Of(candidate);
        foreach (var scale in RegionScales)
        {
            var first = workspace.Reader.Locate(image, region with { Side = region.Side * scale }, thorough: true);
            if (suffices(FaceEvidence.Of(candidate, first)) && float.IsFinite(first.Bounds().Area))
            {
                var evidence = FaceEvidence.Of(candidate, workspace.Reader.Locate(image, first.Region(), thorough: true));
                if (suffices(evidence))
                    return evidence;
            }

            if (!FaceEvidence.DeservesRetry(candidate))
                break;
        }

        return null;
    }

    private static AnalyzedFace Describe(StillWorkspace workspace, RgbxImage image, StillOptions options)
    {
        var face = workspace.Reader.Observe(image, thorough: true);
        return new AnalyzedFace
        {
            Face = face,
            Template = options.Templates ? workspace.Template.Extract(image, workspace.Reader.Mesh) : null,
            TemplateQuality = TemplateQuality.Of(face),
            Age = options.Age ? workspace.Age.Estimate(image, workspace.Reader.Mesh) : null,
            Texture = options.Presentation ? workspace.Texture.Measure(image, face.Box) : null,
            Pad = options.Presentation ? workspace.Pad.Score(image, face.Box) : [],
        };
    }

    private static bool IsSame(FaceBox a, FaceBox b) => BlazeFaceCandidates.Overlap(a, b) >= SameFace;
}
