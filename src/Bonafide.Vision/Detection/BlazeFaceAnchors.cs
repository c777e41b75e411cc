using System.Numerics;

namespace Bonafide.Vision.Detection;

/// <summary>
/// Anchor centres of BlazeFace (Bazarevsky et al. 2019, arXiv:1907.05047) for any input size: two per cell of the stride-16 grid, then six per
/// cell of the stride-32 grid, rows outer. All have the same nominal size, so a centre is all there is to one.
/// </summary>
internal static class BlazeFaceAnchors
{
    public static Vector2[] For(int inputSize) => [.. Grid(inputSize, stride: 16, perCell: 2), .. Grid(inputSize, stride: 32, perCell: 6)];

    private static Vector2[] Grid(int inputSize, int stride, int perCell)
    {
        var cells = inputSize / stride;
        var anchors = new Vector2[cells * cells * perCell];
        for (var i = 0; i < anchors.Length; i++)
        {
            var cell = i / perCell;
            anchors[i] = new Vector2(stride * (cell % cells + 0.5f), stride * (cell / cells + 0.5f));
        }

        return anchors;
    }
}
