using System.Numerics;
using Bonafide.Vision.Detection;

namespace Bonafide.Vision.Tests.Detection;

public sealed class BlazeFaceCandidatesTests
{
    private static readonly Vector2[] Anchors = BlazeFaceAnchors.For(128);

    [Theory]
    [InlineData(128, 224)]
    [InlineData(192, 504)]
    [InlineData(256, 896)]
    public void There_are_as_many_anchors_as_the_network_has_outputs(int size, int count) => BlazeFaceAnchors.For(size).Length.ShouldBe(count);

    [Fact]
    public void Hits_on_one_face_are_blended_by_score_and_another_face_is_kept_apart()
    {
        var hits = new (int Anchor, float Logit, Vector2 Center, float Side)[]
        {
            (0, 2, new(40, 40), 30), (1, 2, new(44, 40), 30), (90, 1, new(100, 90), 20),
        };
        var faces = Merge(hits);
        faces.Count.ShouldBe(2);
        faces[0].Box.CenterX.ShouldBe(42, 1e-3f);
        faces[0].Points[0].X.ShouldBe(42, 1e-3f);
        faces[1].Box.CenterX.ShouldBe(100, 1e-3f);
        faces[1].Score.ShouldBe(1 / (1 + MathF.Exp(-1)), 1e-5f);
    }

    [Fact]
    public void Logits_below_the_threshold_are_no_hits() => Merge([(5, -0.01f, new(10, 10), 5), (6, -1000, new(10, 10), 5)]).ShouldBeEmpty();

    private static List<FaceDetection> Merge((int Anchor, float Logit, Vector2 Center, float Side)[] hits)
    {
        var logits = Enumerable.Repeat(-1000f, Anchors.Length).ToArray();
        var boxes = new float[Anchors.Length * BlazeFaceCandidates.RegressorsPerAnchor];
        foreach (var (anchor, logit, center, side) in hits)
        {
            logits[anchor] = logit;
            var row = boxes.AsSpan(anchor * BlazeFaceCandidates.RegressorsPerAnchor, BlazeFaceCandidates.RegressorsPerAnchor);
            var offset = center - Anchors[anchor];
            for (var i = 0; i < row.Length; i += 2)
                (row[i], row[i + 1]) = (offset.X, offset.Y);
            (row[2], row[3]) = (side, side);
        }

        var candidates = new BlazeFaceCandidates();
        candidates.Collect(logits, boxes, Anchors, 0.5f);
        return candidates.Merge();
    }
}
