using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Landmarks;

/// <summary>MediaPipe Face Mesh: 468 points of the face in a turned square. One per worker; not safe for concurrent use.</summary>
internal sealed class FaceMeshNetwork : IDisposable
{
    private readonly OnnxRunner _runner;
    private readonly int _size;
    private readonly int _points;
    private readonly int _flag;
    private AffineMap _map;

    public FaceMeshNetwork(OnnxModel model)
    {
        _runner = model.CreateRunner();
        _size = RunnerShape.SquareRgbInput(model, _runner);
        _points = RunnerShape.OutputOfLength(model, _runner, 3 * FaceObservation.LandmarkCount);
        _flag = RunnerShape.OutputOfLength(model, _runner, 1);
    }

    /// <summary>The crop of the last face, planes of red, green and blue from 0 to 1, and where it lies: the quality is measured on it.</summary>
    public FaceCrop Crop => new(_runner.Input(0), _size, _map);

    /// <summary>Fills the points and the confidence of <paramref name="mesh"/> from one region of the picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="region">Round the face, upright with it.</param>
    /// <param name="mesh">Receives the points in picture coordinates.</param>
    /// <param name="thorough">Average over each input pixel's area rather than taking one sample.</param>
    public void Locate(RgbxImage image, RotatedSquare region, FaceMesh mesh, bool thorough)
    {
        var map = AffineMap.FromSquare(region, _size);
        if (thorough)
        {
            AffineSampler.SampleArea(image, map, _runner.Input(0), _size, _size, ValueRange.Unit);
        }
        else
        {
            SourceRegion.Read(image, region);
            AffineSampler.Sample(image, map, _runner.Input(0), _size, _size, ValueRange.Unit);
        }

        _map = map;
        _runner.Run();
        mesh.Confidence = _runner.Output(_flag)[0];
        ToPicture(_runner.Output(_points), map, mesh.Points);
    }

    public void Dispose() => _runner.Dispose();

    private static void ToPicture(ReadOnlySpan<float> found, in AffineMap map, Span<float> points)
    {
        for (var i = 0; i < found.Length; i += 3)
        {
            // The network counts pixels by their index; its depth has the scale of its x.
            var at = map.Apply(found[i] + 0.5f, found[i + 1] + 0.5f);
            (points[i], points[i + 1], points[i + 2]) = (at.X, at.Y, found[i + 2] * map.Scale);
        }
    }
}
