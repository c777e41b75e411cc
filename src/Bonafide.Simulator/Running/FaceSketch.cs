using System.Numerics;
using Bonafide.Observations;
using Bonafide.Simulator.People;

namespace Bonafide.Simulator.Running;

/// <summary>One frame as lines: the edge of each face, its eyes, nose and mouth. Enough to see what happened, and no picture of anybody.</summary>
/// <param name="Width">Width of the frame, pixels.</param>
/// <param name="Height">Height of the frame, pixels.</param>
/// <param name="Lines">Open or closed lines in pixels of the frame; none without a face.</param>
public sealed record FaceSketch(int Width, int Height, IReadOnlyList<IReadOnlyList<Vector2>> Lines)
{
    private static readonly int[][] Strokes =
    [
        [.. FaceIndex.Oval, FaceIndex.Oval[0]],
        [33, 160, 158, 133, 153, 144, 33],
        [362, 385, 387, 263, 373, 380, 362],
        [168, 6, 197, 195, 5, 4, 1],
        [61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91, 61],
        [78, 81, 13, 311, 308, 402, 14, 178, 78],
    ];

    internal static FaceSketch Of(FrameObservation frame) => new(
        frame.Width,
        frame.Height,
        [.. frame.Faces.SelectMany(face => Strokes.Select(stroke => (IReadOnlyList<Vector2>)[.. stroke.Select(point => At(face, point))]))]);

    private static Vector2 At(FaceObservation face, int point)
    {
        var values = face.Landmarks.Span;
        return new Vector2(values[3 * point], values[3 * point + 1]);
    }
}
