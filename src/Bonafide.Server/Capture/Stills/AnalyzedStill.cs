using Bonafide.Observations;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Capture.Stills;

/// <summary>A still that could be read, and what was found in it.</summary>
/// <param name="Still">As it came.</param>
/// <param name="Analysis">What was found.</param>
internal sealed record AnalyzedStill(ReceivedStill Still, StillAnalysis Analysis)
{
    /// <summary>The captured person: the largest face. Null when there is none.</summary>
    public AnalyzedFace? Face => Analysis.Faces.Count > 0 ? Analysis.Faces[0] : null;

    /// <summary>What the judgement needs of the stills, in their order. Template distances are to the first still that shows a face.</summary>
    public static IReadOnlyList<StillObservation> Observe(IReadOnlyList<AnalyzedStill> stills, ITemplateMatcher matcher)
    {
        var first = stills.Select(still => still.Face?.Template).FirstOrDefault(template => template is not null);
        return [.. stills.Select(still => new StillObservation
        {
            FrameId = still.Still.FrameId,
            Width = still.Analysis.Width,
            Height = still.Analysis.Height,
            Faces = [.. still.Analysis.Faces.Select(face => face.Face)],
            LiveCorrelation = still.Analysis.LiveCorrelation,
            TemplateDistance = still.Face?.Template is { } template && first is not null ? matcher.Compare(first, template).Distance : null,
            Texture = still.Face?.Texture,
            Pad = still.Analysis.Pad,
        })];
    }
}
