using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Landmarks;

/// <summary>
/// MediaPipe Iris: lids and iris of one eye. It knows image-left eyes; the other eye is shown to it in the mirror. One per worker; not safe
/// for concurrent use.
/// </summary>
internal sealed class IrisNetwork : IDisposable
{
    // The network was trained on squares of this many eye widths.
    private const float Margin = 2.3f;

    private const int ContourPoints = 71;

    private readonly OnnxRunner _runner;
    private readonly int _size;
    private readonly int _points;

    public IrisNetwork(OnnxModel model)
    {
        _runner = model.CreateRunner();
        _size = RunnerShape.SquareRgbInput(model, _runner);
        _points = RunnerShape.OutputOfLength(model, _runner, 3 * (ContourPoints + FaceMesh.IrisPoints));
    }

    /// <summary>Fills lids and irises of <paramref name="mesh"/>, whose eye corners must be there already.</summary>
    public void Locate(RgbxImage image, FaceMesh mesh, bool thorough)
    {
        LocateEye(image, mesh, MeshIndex.LeftEyeOuter, MeshIndex.LeftEyeInner, eye: 0, thorough);
        LocateEye(image, mesh, MeshIndex.RightEyeOuter, MeshIndex.RightEyeInner, eye: 1, thorough);
    }

    public void Dispose() => _runner.Dispose();

    private void LocateEye(RgbxImage image, FaceMesh mesh, int outer, int inner, int eye, bool thorough)
    {
        Vector2 a = mesh.Point(outer), b = mesh.Point(inner);
        var region = new RotatedSquare((a.X + b.X) / 2, (a.Y + b.Y) / 2, MathF.Max(Margin * Vector2.Distance(a, b), 1), mesh.Roll);
        var map = eye == 0 ? AffineMap.FromSquare(region, _size) : AffineMap.FromMirroredSquare(region, _size);
        if (thorough)
        {
            AffineSampler.SampleArea(image, map, _runner.Input(0), _size, _size, ValueRange.Unit);
        }
        else
        {
            SourceRegion.Read(image, region);
            AffineSampler.Sample(image, map, _runner.Input(0), _size, _size, ValueRange.Unit);
        }

        _runner.Run();

        var found = _runner.Output(_points);
        ToPicture(found, map, mesh.Lids.AsSpan(eye * 2 * FaceMesh.LidPoints, 2 * FaceMesh.LidPoints));
        ToPicture(found[(3 * ContourPoints)..], map, mesh.Irises.AsSpan(eye * 2 * FaceMesh.IrisPoints, 2 * FaceMesh.IrisPoints));
    }

    private static void ToPicture(ReadOnlySpan<float> found, in AffineMap map, Span<float> points)
    {
        for (var i = 0; i < points.Length / 2; i++)
        {
            var at = map.Apply(found[3 * i] + 0.5f, found[3 * i + 1] + 0.5f);
            (points[2 * i], points[2 * i + 1]) = (at.X, at.Y);
        }
    }
}
