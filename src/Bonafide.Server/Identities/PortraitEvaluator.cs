using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions.Results;

namespace Bonafide.Server.Identities;

/// <summary>Decides portraits: once their capture is over, and again when a document comes that they can be compared with.</summary>
internal sealed class PortraitEvaluator(SubmissionStore submissions, ResultStore results, ReferenceMatcher matcher, DecisionKeeper keeper, IdentityOptions options, TimeProvider time)
{
    /// <summary>Decides what can be decided of an identity now.</summary>
    public async Task EvaluateAllAsync(Identity identity, CancellationToken cancellation)
    {
        var all = await submissions.ListAsync(identity.Id, cancellation);
        foreach (var portrait in all.Where(IsOpen))
            await EvaluateAsync(identity, portrait, all, cancellation);
    }

    // What waits for its capture, or for a document to be compared with.
    private static bool IsOpen(Submission submission) =>
        submission is { Kind: SubmissionKind.Portrait, SessionId: not null }
        && (submission.Status == SubmissionStatus.Processing || submission.Fault == SubmissionFault.NoReference);

    private async Task EvaluateAsync(Identity identity, Submission portrait, IReadOnlyList<Submission> all, CancellationToken cancellation)
    {
        if (await results.FindAsync(portrait.SessionId!, cancellation) is not { } result)
            return;
        var captured = portrait with { FaceId = result.BestFaceId, Evaluated = time.GetUtcNow().ToUnixTimeMilliseconds() };
        var decided = PortraitDecision.ByCapture(captured, result.Status);
        if (result.Status == LivenessStatus.Success && await ScoreAsync(captured, all, cancellation) is { } score)
            decided = PortraitDecision.ByMatch(captured, score, options);
        if (decided.Status != portrait.Status)
            await keeper.KeepAsync(identity, portrait, decided, cancellation);
    }

    private async Task<double?> ScoreAsync(Submission portrait, IReadOnlyList<Submission> all, CancellationToken cancellation) =>
        Submission.ReferenceOf(all) is { } document
            ? await matcher.ScoreAsync(document, portrait, cancellation)
            : null;
}
