using System.Numerics;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Stills;

/// <summary>
/// How well two networks agree that there is a face. The mesh network lays a face onto almost anything that it is shown, but where there is
/// none its points lie elsewhere than the detector's: on the sample faces they are 0.02 to 0.14 eye distances apart, on hair, hands and
/// upside-down faces mostly 0.15 to 0.5, on true profiles up to 0.3.
/// </summary>
/// <param name="Score">The detector's probability.</param>
/// <param name="Disagreement">Mean distance of eyes, nose and mouth between the two, in distances of the outer eye corners.</param>
/// <param name="Confidence">The mesh network's probability.</param>
/// <param name="Roll">Degrees.</param>
internal readonly record struct FaceEvidence(float Score, float Disagreement, float Confidence, float Roll)
{
    private const float LeastConfidence = 0.5f;
    private const float StrongScore = 0.75f;

    /// <summary>Whether this detection deserves a second look when the first shows no face.</summary>
    public static bool DeservesRetry(FaceDetection detection) => detection.Score >= StrongScore;

    /// <summary>Whether this counts as a face.</summary>
    public bool IsFace => Confidence >= LeastConfidence && Disagreement <= (Score >= StrongScore ? 0.30f : 0.16f);

    /// <summary>Whether this may be a face where no other was found: a profile, a face in the dark or behind a hand.</summary>
    public bool MayBeFace => Score >= 0.6f && Confidence >= 0.2f && Disagreement <= 0.45f;

    /// <summary>Whether this is a face beyond doubt, and the picture the right way up.</summary>
    public bool IsClear => IsFace && Score >= 0.85f && Disagreement <= 0.12f && MathF.Abs(Roll) <= 45;

    public static FaceEvidence Of(FaceDetection detection, FaceMesh mesh)
    {
        var unit = MathF.Max(Vector2.Distance(mesh.Point(MeshIndex.LeftEyeOuter), mesh.Point(MeshIndex.RightEyeOuter)), 1);
        var left = Between(mesh, MeshIndex.LeftEyeOuter, MeshIndex.LeftEyeInner);
        var right = Between(mesh, MeshIndex.RightEyeOuter, MeshIndex.RightEyeInner);
        var mouth = Between(mesh, MeshIndex.InnerLipTop, MeshIndex.InnerLipBottom);
        var apart = Vector2.Distance(left, detection.Points[0]) + Vector2.Distance(right, detection.Points[1])
            + Vector2.Distance(mesh.Point(MeshIndex.NoseTip), detection.Points[2]) + Vector2.Distance(mouth, detection.Points[3]);
        return new FaceEvidence(detection.Score, apart / 4 / unit, mesh.Confidence, mesh.Roll * 180 / MathF.PI);
    }

    private static Vector2 Between(FaceMesh mesh, int a, int b) => (mesh.Point(a) + mesh.Point(b)) / 2;
}
