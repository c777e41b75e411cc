using Bonafide.Server.Access;
using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Identities;

/// <summary>Brings in what people decide: on portraits between the two thresholds, and on documents that nobody vouched for yet.</summary>
internal sealed class Adjudicator(DecisionKeeper keeper, PortraitEvaluator evaluator, SubmissionStore submissions, Identifiers identifiers, TimeProvider time)
{
    // A person's eye does not raise a score that is below the mark.
    private const int Level = 1;

    private static readonly Refusal NotOpen = Refusal.Invalid(
        "Nothing is left to a person here: only a portrait in ADJUDICATION, or a document that is NOT_VERIFIED, can be decided.");

    /// <param name="owned">What is decided.</param>
    /// <param name="accepted">How.</param>
    /// <param name="person">Who decided, as the relying service names its people.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who brings it.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public async Task<Outcome<Submission>> DecideAsync(
        OwnedSubmission owned, bool accepted, string person, string reason, Caller caller, CancellationToken cancellation)
    {
        var (identity, before) = owned;
        if (!before.IsLeftToAPerson)
            return NotOpen;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var after = before with
        {
            Status = accepted ? SubmissionStatus.Verified : SubmissionStatus.Invalid,
            Level = accepted ? Level : null,
            Fault = accepted ? null : SubmissionFault.Rejected,
            Evaluated = now,
        };
        var record = new Adjudication
        {
            Id = identifiers.NextUuid(),
            SubmissionId = before.Id,
            KeyId = caller.KeyId,
            Person = person,
            Accepted = accepted,
            Reason = reason,
            Decided = now,
        };
        if (!await keeper.KeepAsync(identity, before, after, record, cancellation))
            return NotOpen;
        // Portraits may have waited for just this document.
        if (before.Kind == SubmissionKind.Document)
            await evaluator.EvaluateAllAsync(identity, cancellation);
        return await submissions.FindAsync(identity.Id, before.Id, cancellation) is { } decided ? decided : NotOpen;
    }
}
