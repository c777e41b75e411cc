using Bonafide.Vision.Templates;

namespace Bonafide.Simulator.Running;

/// <summary>Euclidean distance between the templates of two stills.</summary>
internal static class TemplateDistance
{
    public static float? Between(FaceTemplate? first, FaceTemplate? other)
    {
        if (first is null || other is null)
            return null;
        var sum = 0f;
        for (var i = 0; i < first.Values.Length; i++)
        {
            var apart = first.Values.Span[i] - other.Values.Span[i];
            sum += apart * apart;
        }

        return MathF.Sqrt(sum);
    }
}
