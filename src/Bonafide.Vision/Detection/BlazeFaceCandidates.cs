using System.Numerics;
using Bonafide.Observations;

namespace Bonafide.Vision.Detection;

/// <summary>Collects the anchors that fired and joins those that see the same face. Reused from frame to frame.</summary>
internal sealed class BlazeFaceCandidates
{
    public const int RegressorsPerAnchor = 16;

    // Overlap from which two hits are the same face (intersection over union).
    private const float SameFace = 0.3f;

    // Beyond this many hits the picture is noise; the best ones are kept.
    private const int MaxHits = 512;

    private readonly List<FaceDetection> _hits = [];
    private readonly List<FaceDetection> _faces = [];

    /// <summary>Takes the anchors whose score reaches the threshold; coordinates of the network's input.</summary>
    public void Collect(ReadOnlySpan<float> logits, ReadOnlySpan<float> regressors, ReadOnlySpan<Vector2> anchors, float threshold)
    {
        _hits.Clear();

        // Logits reach -1000, so they are compared as they are and only hits pay for an exponential.
        var least = MathF.Log(threshold / (1 - threshold));
        for (var i = 0; i < logits.Length; i++)
        {
            if (logits[i] >= least && _hits.Count < MaxHits)
                _hits.Add(Decode(logits[i], regressors.Slice(i * RegressorsPerAnchor, RegressorsPerAnchor), anchors[i]));
        }
    }

    /// <summary>The faces, best first. The list is reused by the next call.</summary>
    public List<FaceDetection> Merge()
    {
        _faces.Clear();
        _hits.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        while (_hits.Count > 0)
            _faces.Add(TakeBest());
        return _faces;
    }

    // Hits on one face are blended by their score: steadier from frame to frame than the single best anchor.
    private FaceDetection TakeBest()
    {
        var best = _hits[0];
        Vector4 box = default;
        KeyPoints points = default;
        float weight = 0;
        for (var i = 0; i < _hits.Count; i++)
        {
            var hit = _hits[i];
            if (Overlap(hit.Box, best.Box) < SameFace)
                continue;
            weight += hit.Score;
            box += hit.Score * new Vector4(hit.Box.X, hit.Box.Y, hit.Box.Width, hit.Box.Height);
            for (var k = 0; k < KeyPoints.Count; k++)
                points[k] += hit.Score * hit.Points[k];
        }

        _hits.RemoveAll(hit => Overlap(hit.Box, best.Box) >= SameFace);
        box /= weight;
        for (var k = 0; k < KeyPoints.Count; k++)
            points[k] /= weight;
        return new FaceDetection(new FaceBox(box.X, box.Y, box.Z, box.W), points, best.Score);
    }

    private static FaceDetection Decode(float logit, ReadOnlySpan<float> values, Vector2 anchor)
    {
        var center = new Vector2(values[0], values[1]) + anchor;
        float width = MathF.Max(values[2], 1), height = MathF.Max(values[3], 1);
        KeyPoints points = default;
        for (var k = 0; k < KeyPoints.Count; k++)
            points[k] = new Vector2(values[4 + 2 * k], values[5 + 2 * k]) + anchor;
        return new FaceDetection(new FaceBox(center.X - width / 2, center.Y - height / 2, width, height), points, 1 / (1 + MathF.Exp(-logit)));
    }

    /// <summary>Intersection over union.</summary>
    public static float Overlap(FaceBox a, FaceBox b)
    {
        var width = MathF.Min(a.X + a.Width, b.X + b.Width) - MathF.Max(a.X, b.X);
        var height = MathF.Min(a.Y + a.Height, b.Y + b.Height) - MathF.Max(a.Y, b.Y);
        if (width <= 0 || height <= 0)
            return 0;
        var shared = width * height;
        return shared / (a.Area + b.Area - shared);
    }
}
