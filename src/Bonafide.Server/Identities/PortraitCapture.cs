using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Identities;

/// <summary>Begins live captures of portraits.</summary>
internal sealed class PortraitCapture(SessionMaker sessions, SessionEraser eraser, SubmissionKeeper keeper, Identifiers identifiers, TimeProvider time, IdentityLog log)
{
    public async Task<Outcome<Submission>> StartAsync(Identity identity, SessionRequest request, CancellationToken cancellation)
    {
        if (await keeper.ObjectionAsync(identity, cancellation) is { } objection)
            return objection;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var life = TimeSpan.FromMilliseconds(identity.Expires - now);
        if ((await sessions.MakeAsync(request, identity.SessionTenant, life, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        var submission = new Submission
        {
            Id = identifiers.NextUuid(),
            IdentityId = identity.Id,
            Kind = SubmissionKind.Portrait,
            Type = Consent.Portrait,
            SessionId = session.Id,
            SecurityLevel = request.SecurityLevel,
            Status = SubmissionStatus.Processing,
            Created = now,
        };
        if (await keeper.AddAsync(identity, submission, cancellation) is { } late)
        {
            await eraser.EraseAsync(session.Id, "the consent ended", CancellationToken.None);
            return late;
        }

        log.Submitted(identity.Id, submission.Kind);
        return submission;
    }
}
