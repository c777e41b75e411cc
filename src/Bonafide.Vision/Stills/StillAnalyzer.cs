using Bonafide.Observations;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision.Stills;

/// <summary>Every face of one upright picture, thoroughly: time is allowed.</summary>
internal static class StillAnalyzer
{
    private const float LeastConfidence = 0.5f;
    private const float SameFace = 0.3f;

    // Faces per picture at most: a poster of crowds must not hold the server for minutes.
    private const int MaxFaces = 64;

    // The detector's box is centred on the eyes and mouth; these shifts of scale catch faces that it framed too tightly or too widely.
    private static readonly float[] RegionScales = [1f, 1.3f, 0.8f];

    /// <summary>The faces, largest first.</summary>
    public static List<AnalyzedFace> Analyze(StillWorkspace workspace, RgbxImage image, StillOptions options)
    {
        var faces = new List<AnalyzedFace>();
        foreach (var candidate in StillFaceFinder.Find(workspace.Detector, image))
        {
            if (faces.Count >= MaxFaces)
                break;
            if (Confirm(workspace, image, candidate) && !faces.Exists(known => IsSame(known.Face.Box, workspace.Reader.Mesh.Bounds())))
                faces.Add(Describe(workspace, image, options));
        }

        faces.Sort(static (a, b) => b.Face.Box.Area.CompareTo(a.Face.Box.Area));
        return faces;
    }

    // Looks where the detector points, then again where the first mesh lies: the second look is centred and level.
    private static bool Confirm(StillWorkspace workspace, RgbxImage image, FaceDetection candidate)
    {
        var region = FaceRegion.Of(candidate);
        foreach (var scale in RegionScales)
        {
            var mesh = workspace.Reader.Locate(image, region with { Side = region.Side * scale }, thorough: true);
            if (mesh.Confidence < LeastConfidence || !float.IsFinite(mesh.Bounds().Area))
                continue;
            var first = mesh.Region();
            if (workspace.Reader.Locate(image, first, thorough: true).Confidence >= LeastConfidence)
                return true;
        }

        return false;
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
        };
    }

    private static bool IsSame(FaceBox a, FaceBox b) => BlazeFaceCandidates.Overlap(a, b) >= SameFace;
}
