namespace Bonafide.Observations;

/// <summary>A face against the rest of its picture, between two frames: where the rest alone would have carried it, and where it is.</summary>
/// <param name="FrameA">The earlier frame.</param>
/// <param name="FrameB">The later frame.</param>
/// <param name="Corners">Corners away from head and body that were found again.</param>
/// <param name="FaceCorners">Corners of the face that were found again.</param>
/// <param name="Right">How far the face is to the right of where the rest's motion (shift, turn and scale) takes it, in face heights.</param>
/// <param name="Down">How far it is below that, in face heights.</param>
/// <param name="Carried">How far the rest carried it, in face heights.</param>
public sealed record FacePassage(long FrameA, long FrameB, int Corners, int FaceCorners, double Right, double Down, double Carried);
