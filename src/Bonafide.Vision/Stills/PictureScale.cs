using Bonafide.Observations;

namespace Bonafide.Vision.Stills;

/// <summary>Carries faces that were measured on a reduced decode back to the pixels of the file.</summary>
internal static class PictureScale
{
    public static AnalyzedFace Enlarge(AnalyzedFace analyzed, int factor)
    {
        if (factor == 1)
            return analyzed;
        var face = analyzed.Face;
        return analyzed with
        {
            Face = face with
            {
                Box = new FaceBox(face.Box.X * factor, face.Box.Y * factor, face.Box.Width * factor, face.Box.Height * factor),
                Landmarks = Times(face.Landmarks.Span, factor),
                Irises = Times(face.Irises.Span, factor),
                Eyes = new EyePair(face.Eyes.X1 * factor, face.Eyes.Y1 * factor, face.Eyes.X2 * factor, face.Eyes.Y2 * factor),
            },
        };
    }

    private static float[] Times(ReadOnlySpan<float> values, int factor)
    {
        var scaled = values.ToArray();
        foreach (ref var value in scaled.AsSpan())
            value *= factor;
        return scaled;
    }
}
