using System.Numerics;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Age;

/// <summary>face-api's age network. One per worker; not safe for concurrent use.</summary>
internal sealed class TinyXceptionAge : IDisposable
{
    // The network was trained on boxes from the brows to the chin, a fifth larger, with black bars where they are not square.
    private const float Padding = 1.2f;

    private readonly OnnxRunner _runner;
    private readonly int _size;
    private readonly int _output;

    public TinyXceptionAge(OnnxModel model)
    {
        _runner = model.CreateRunner();
        _size = RunnerShape.SquareRgbInput(model, _runner);
        _output = RunnerShape.OutputOfLength(model, _runner, 1);
    }

    /// <summary>Years, 0 to 120.</summary>
    public float Estimate(RgbxImage image, FaceMesh mesh)
    {
        var (center, width, height) = TrainingBox(mesh);
        var side = MathF.Max(width, height);
        var region = new RotatedSquare(center.X, center.Y, side, mesh.Roll);
        var input = _runner.Input(0);
        AffineSampler.SampleArea(image, AffineMap.FromSquare(region, _size), input, _size, _size, ValueRange.Bytes);
        Blacken(input, (int)((1 - width / side) / 2 * _size));
        _runner.Run();
        return Math.Clamp(_runner.Output(_output)[0], 0, 120);
    }

    public void Dispose() => _runner.Dispose();

    // In the upright frame of the face: from the top of the brows to the chin and from one side of the jaw to the other.
    private static (Vector2 Center, float Width, float Height) TrainingBox(FaceMesh mesh)
    {
        var (sin, cos) = MathF.SinCos(mesh.Roll);
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        ReadOnlySpan<int> jaw = [MeshIndex.LeftCheekSide, MeshIndex.RightCheekSide, MeshIndex.Chin];
        foreach (var outline in (ReadOnlySpan<int>)[.. jaw, .. MeshIndex.BrowTops])
        {
            var point = mesh.Point(outline);
            var level = new Vector2(cos * point.X + sin * point.Y, cos * point.Y - sin * point.X);
            (low, high) = (Vector2.Min(low, level), Vector2.Max(high, level));
        }

        var middle = (low + high) / 2;
        return (
            new Vector2(cos * middle.X - sin * middle.Y, sin * middle.X + cos * middle.Y),
            MathF.Max(Padding * (high.X - low.X), 1),
            MathF.Max(Padding * (high.Y - low.Y), 1));
    }

    private void Blacken(Span<float> planes, int columns)
    {
        if (columns <= 0)
            return;
        for (var row = 0; row < 3 * _size; row++)
        {
            planes.Slice(row * _size, columns).Clear();
            planes.Slice((row + 1) * _size - columns, columns).Clear();
        }
    }
}
