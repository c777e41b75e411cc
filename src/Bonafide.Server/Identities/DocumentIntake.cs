using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Entropy;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Identities;

/// <summary>
/// Takes pictures of identity documents and keeps the portrait on them as the reference. What the document itself is worth is not looked at: that is what
/// whoever vouches for it says.
/// </summary>
internal sealed class DocumentIntake(
    SessionMaker sessions, SessionEraser eraser, FaceIntake faces, SubmissionKeeper keeper, PortraitEvaluator evaluator, Identifiers identifiers,
    TimeProvider time, IdentityLog log)
{
    /// <param name="identity">Whose document it is.</param>
    /// <param name="image">The picture.</param>
    /// <param name="type">Kind of document, such as PASSPORT.</param>
    /// <param name="vouchedFor">Whether the sender answers for the document.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<Submission>> AddAsync(
        Identity identity, ReadOnlyMemory<byte> image, string type, bool vouchedFor, CancellationToken cancellation)
    {
        if (await keeper.ObjectionAsync(identity, cancellation) is { } objection)
            return objection;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var life = TimeSpan.FromMilliseconds(identity.Expires - now);
        // Its identifier is told to nobody, so that nothing is ever captured in it.
        if ((await sessions.MakeAsync(new SessionRequest { Mode = CaptureMode.Passive }, identity.SessionTenant, life, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        var added = await faces.AddAsync(session, image, new FaceDescription(type, FriendlyName: null, TryRotations: true), cancellation);
        if (added.IsRefused(out refusal, out var face))
            return await DropAsync(session, refusal);
        var submission = new Submission
        {
            Id = identifiers.NextUuid(),
            IdentityId = identity.Id,
            Kind = SubmissionKind.Document,
            Type = type,
            SessionId = session.Id,
            FaceId = face.Id,
            SecurityLevel = SecurityLevel.High,
            Status = vouchedFor ? SubmissionStatus.Verified : SubmissionStatus.NotVerified,
            Level = vouchedFor ? 1 : null,
            Fault = vouchedFor ? null : SubmissionFault.NotVouchedFor,
            Created = now,
            Evaluated = now,
        };
        if (await keeper.AddAsync(identity, submission, cancellation) is { } late)
            return await DropAsync(session, late);
        log.Submitted(identity.Id, submission.Kind);
        await evaluator.EvaluateAllAsync(identity, cancellation);
        return submission;
    }

    private async Task<Refusal> DropAsync(Session session, Refusal refusal)
    {
        await eraser.EraseAsync(session.Id, "the document was refused", CancellationToken.None);
        return refusal;
    }
}
