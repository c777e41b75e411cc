using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Analyses;

/// <summary>Liveness of one or more captures. An attack in one is an attack in all; what cannot be judged is never a success.</summary>
internal static class QualityAnalyst
{
    private const string NotJudged = "What was asked of the person cannot be judged. Ask for the documented actions only, and send frames with their times.";
    private const string NothingToJudge = "There is no capture to judge. Send a video or a capsule.";
    private const string Contradicting = "The capsule contradicts itself.";

    public static async Task<Outcome<AnalysisOutcome>> RunAsync(
        IReadOnlyList<MediaPiece> pieces, AnalysisRequest request, Examination examination, CancellationToken cancellation)
    {
        if (pieces.Count == 0)
            return AnalysisOutcome.Failed(NothingToJudge);
        var results = new List<MediumResult>();
        var worst = (Resolution: Resolution.Success, Error: (string?)null);
        foreach (var piece in pieces)
        {
            if ((await examination.JudgeAsync(piece, cancellation)).IsRefused(out var refusal, out var finding))
                return refusal;
            var (resolution, error, spoofing) = Decide(finding, request.Threshold);
            if (resolution > worst.Resolution)
                worst = (resolution, error);
            results.Add(new MediumResult(piece.Medium.Id, spoofing, finding.Contradiction, finding.Judged?.Verdict.Policy, error)
            {
                BestShot = request.ExtractBestShot ? finding.Judged?.Best?.Jpeg ?? default : default,
            });
        }

        return new AnalysisOutcome(
            worst.Resolution == Resolution.Failed ? WorkState.Failed : WorkState.Finished,
            worst.Resolution,
            worst.Resolution == Resolution.Failed ? worst.Error : null,
            new AnalysisResults { Media = results });
    }

    private static (Resolution Resolution, string? Error, double? Spoofing) Decide(Finding finding, double? threshold)
    {
        if (finding.Contradiction is not null)
            return (Resolution.Declined, Contradicting, 1);
        if (finding.Judged is not { Verdict: var verdict })
            return (Resolution.Failed, finding.Problem ?? NotJudged, null);
        return verdict.Status switch
        {
            LivenessStatus.Success => finding.Spoofing < Math.Min(threshold ?? SpoofConfidence.Border, SpoofConfidence.Border)
                ? (Resolution.Success, null, finding.Spoofing)
                : (Resolution.Declined, "The capture passes, but not by the margin that was asked for.", finding.Spoofing),
            LivenessStatus.Spoof => (Resolution.Declined, verdict.Diagnostic, finding.Spoofing),
            _ => (Resolution.Failed, verdict.Diagnostic, null),
        };
    }
}
