using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>The comparisons of a frame with earlier ones, as they lie in the observations file.</summary>
internal static class PairFields
{
    public static void Write(FieldWriter fields, FrameObservation frame)
    {
        fields.Count(frame.Pairs.Count);
        foreach (var pair in frame.Pairs)
            Write(fields, pair);
        fields.Count(frame.Surrounds.Count);
        foreach (var surround in frame.Surrounds)
            Write(fields, surround);
        fields.Bool(frame.Passage is not null);
        if (frame.Passage is { } passage)
            Write(fields, passage);
    }

    public static TrackedPair ReadPair(FieldReader fields) => new()
    {
        FrameA = fields.Int64(),
        FrameB = fields.Int64(),
        Rotation = fields.Double(),
        ScaleA = fields.Double(),
        ScaleB = fields.Double(),
        FocalLength = fields.Double(),
        Anisotropy = fields.Double(),
        LandmarkResidual = fields.Double(),
        Points = fields.Singles(TrackedPair.Stride * fields.Count(TrackedPair.Stride * sizeof(float))),
    };

    public static SurroundPair ReadSurround(FieldReader fields) =>
        new(fields.Int64(), fields.Int64(), fields.Double(), fields.Double(), fields.Int32(), fields.Int32());

    public static FacePassage ReadPassage(FieldReader fields) =>
        new(fields.Int64(), fields.Int64(), fields.Int32(), fields.Int32(), fields.Double(), fields.Double(), fields.Double());

    private static void Write(FieldWriter fields, FacePassage passage)
    {
        fields.Int64(passage.FrameA);
        fields.Int64(passage.FrameB);
        fields.Int32(passage.Corners);
        fields.Int32(passage.FaceCorners);
        fields.Double(passage.Right);
        fields.Double(passage.Down);
        fields.Double(passage.Carried);
    }

    private static void Write(FieldWriter fields, TrackedPair pair)
    {
        if (pair.Points.Length % TrackedPair.Stride != 0)
            throw new ArgumentException($"A matched point has {TrackedPair.Stride} numbers.");
        fields.Int64(pair.FrameA);
        fields.Int64(pair.FrameB);
        foreach (var value in (ReadOnlySpan<double>)[pair.Rotation, pair.ScaleA, pair.ScaleB, pair.FocalLength, pair.Anisotropy, pair.LandmarkResidual])
            fields.Double(value);
        fields.Count(pair.Points.Length / TrackedPair.Stride);
        fields.Singles(pair.Points.Span);
    }

    private static void Write(FieldWriter fields, SurroundPair surround)
    {
        fields.Int64(surround.FrameA);
        fields.Int64(surround.FrameB);
        fields.Double(surround.Rotation);
        fields.Double(surround.Shift);
        fields.Int32(surround.Corners);
        fields.Int32(surround.Following);
    }
}
