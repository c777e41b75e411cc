using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Detection;

/// <summary>BlazeFace at one input size. One per worker; not safe for concurrent use.</summary>
internal sealed class BlazeFaceDetector : IDisposable
{
    /// <summary>Probability from which a hit counts.</summary>
    public const float DefaultThreshold = 0.5f;

    private readonly OnnxRunner _runner;
    private readonly BlazeFaceCandidates _candidates = new();
    private readonly Vector2[] _anchors;
    private readonly int _size;
    private readonly int _scores;
    private readonly int _boxes;

    public BlazeFaceDetector(OnnxModel model)
    {
        _runner = model.CreateRunner();
        _size = RunnerShape.SquareRgbInput(model, _runner);
        _anchors = BlazeFaceAnchors.For(_size);
        _scores = RunnerShape.OutputOfLength(model, _runner, _anchors.Length);
        _boxes = RunnerShape.OutputOfLength(model, _runner, _anchors.Length * BlazeFaceCandidates.RegressorsPerAnchor);
    }

    /// <summary>Finds the faces in a whole frame, best first. The list is reused by the next call.</summary>
    public List<FaceDetection> Detect(RgbxImage image) => Detect(image, Whole(image), thorough: false, DefaultThreshold);

    /// <summary>Finds the faces in a square of a picture; the square may reach beyond the picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="view">What the network sees.</param>
    /// <param name="thorough">Average over each input pixel's area rather than taking one sample.</param>
    /// <param name="threshold">Probability from which a hit counts.</param>
    public List<FaceDetection> Detect(RgbxImage image, RotatedSquare view, bool thorough, float threshold)
    {
        var map = AffineMap.FromSquare(view, _size);
        if (thorough)
            AffineSampler.SampleArea(image, map, _runner.Input(0), _size, _size, ValueRange.Signed);
        else
            AffineSampler.Sample(image, map, _runner.Input(0), _size, _size, ValueRange.Signed);
        _runner.Run();

        _candidates.Collect(_runner.Output(_scores), _runner.Output(_boxes), _anchors, threshold);
        var faces = _candidates.Merge();
        for (var i = 0; i < faces.Count; i++)
            faces[i] = ToPicture(faces[i], map);
        return faces;
    }

    /// <summary>The smallest upright square round the middle that holds the whole picture.</summary>
    public static RotatedSquare Whole(RgbxImage image) =>
        new(image.Width / 2f, image.Height / 2f, Math.Max(image.Width, image.Height), 0);

    public void Dispose() => _runner.Dispose();

    private static FaceDetection ToPicture(FaceDetection face, in AffineMap map)
    {
        var center = map.Apply(face.Box.CenterX, face.Box.CenterY);
        float width = face.Box.Width * map.Scale, height = face.Box.Height * map.Scale;
        var points = face.Points;
        for (var k = 0; k < KeyPoints.Count; k++)
            points[k] = map.Apply(points[k].X, points[k].Y);
        return new FaceDetection(new FaceBox(center.X - width / 2, center.Y - height / 2, width, height), points, face.Score);
    }
}
