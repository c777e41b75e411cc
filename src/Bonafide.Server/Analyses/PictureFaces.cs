using Bonafide.Server.Analysis;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Vision;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analyses;

/// <summary>Finds the face that a picture is about.</summary>
internal sealed class PictureFaces(IVisionProvider vision, AnalysisGate gate)
{
    /// <param name="picture">Encoded.</param>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<FaceTemplate>> FindAsync(ReadOnlyMemory<byte> picture, string name, CancellationToken cancellation)
    {
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        using var turn = await gate.EnterAsync(cancellation);
        try
        {
            var analysis = await ready.Engine.AnalyzeAsync(picture, new StillOptions { TryRotations = true }, cancellation);
            return analysis.Faces.FirstOrDefault(face => face is { Template: not null, TemplateQuality: >= 0 })?.Template is { } template
                ? template
                : Refusal.Invalid($"No face that can be compared was found in '{name}'. Send a sharper, larger or better lit picture of one face.");
        }
        catch (UnreadableImageException exception)
        {
            return Refusal.Invalid($"'{name}': {exception.Message}");
        }
    }
}
