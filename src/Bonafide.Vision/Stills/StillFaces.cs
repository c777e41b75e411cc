namespace Bonafide.Vision.Stills;

/// <summary>The faces of a picture held one way up.</summary>
/// <param name="Faces">Largest first.</param>
/// <param name="Evidence">The strongest evidence among them; default when there is none.</param>
internal readonly record struct StillFaces(IReadOnlyList<AnalyzedFace> Faces, FaceEvidence Evidence);
