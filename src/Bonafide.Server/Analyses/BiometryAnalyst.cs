using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analyses;

/// <summary>Whether all media show one person: every pair is compared and the least alike decides.</summary>
internal static class BiometryAnalyst
{
    private const int Most = 16;

    public static async Task<Outcome<AnalysisOutcome>> RunAsync(
        IReadOnlyList<MediaPiece> pieces, AnalysisRequest request, Examination examination, ITemplateMatcher matcher, CancellationToken cancellation)
    {
        if (pieces.Count is < 2 or > Most)
            return AnalysisOutcome.Failed($"A match needs 2 to {Most} media with a face, not {pieces.Count}. Send a capture and a photograph in one folder.");
        var faces = new List<(string MediaId, FaceTemplate Face)>();
        foreach (var piece in pieces)
        {
            if ((await examination.FaceAsync(piece, cancellation)).IsRefused(out var refusal, out var face))
                return refusal.Kind == RefusalKind.Invalid ? AnalysisOutcome.Failed(refusal.Message) : refusal;
            faces.Add((piece.Medium.Id, face));
        }

        var pairs = faces.SelectMany((one, i) => faces.Skip(i + 1).Select(other => (
            One: one.MediaId, Other: other.MediaId, Confidence: MatchConfidence.Of(matcher.Compare(one.Face, other.Face))))).ToList();
        var least = pairs.Min(pair => pair.Confidence);
        return new AnalysisOutcome(
            WorkState.Finished,
            least >= (request.Threshold ?? AnalysisRequest.MatchThreshold) ? Resolution.Success : Resolution.Declined,
            null,
            new AnalysisResults
            {
                MinConfidence = least,
                MaxConfidence = pairs.Max(pair => pair.Confidence),
                Media = [.. faces.Select(face => new MediumResult(face.MediaId)
                {
                    Confidence = pairs.Where(pair => pair.One == face.MediaId || pair.Other == face.MediaId).Max(pair => pair.Confidence),
                })],
            });
    }
}
