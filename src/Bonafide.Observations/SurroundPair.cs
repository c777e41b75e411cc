namespace Bonafide.Observations;

/// <summary>What surrounds a face, compared between two frames: whether it moves with the face as if both were on one sheet.</summary>
/// <param name="FrameA">The earlier frame.</param>
/// <param name="FrameB">The later frame.</param>
/// <param name="Rotation">Rotation of the landmark mesh from A to B without roll, degrees.</param>
/// <param name="Shift">Shift of the face in the image, centimetres at the face.</param>
/// <param name="Corners">Corners around the face that were found again.</param>
/// <param name="Following">Those of them that are where the face's own homography takes them, within 2.5 mm.</param>
public sealed record SurroundPair(long FrameA, long FrameB, double Rotation, double Shift, int Corners, int Following);
