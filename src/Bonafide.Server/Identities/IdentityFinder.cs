using Bonafide.Server.Access;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Identities;

/// <summary>Finds identities and submissions for those who may know of them. Someone else's, an expired and an invented one look alike.</summary>
internal sealed class IdentityFinder(IdentityStore identities, SubmissionStore submissions, TimeProvider time)
{
    private static readonly Refusal Unknown = Refusal.NotFound(
        "There is no identity of this identifier for this key: it was never made, has expired, was erased, or belongs to another key.");

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<Outcome<Identity>> FindAsync(string id, Caller caller, CancellationToken cancellation)
    {
        var identity = await identities.FindAsync(id, Now, cancellation);
        return identity?.Tenant == caller.Tenant ? identity : Unknown;
    }

    /// <summary>The one identity that a key made and that is still there.</summary>
    public async Task<Outcome<Identity>> FindOnlyAsync(Caller caller, CancellationToken cancellation) =>
        await identities.FindByKeyAsync(caller.KeyId, Now, cancellation) switch
        {
            [var only] => only,
            [] => Refusal.Invalid("This key made no identity that is still there. Create one, and name it in the address: /v1/identities/{id}/attributes/portrait/capture."),
            _ => Refusal.Invalid("This key made more than one identity, so that the address must name the one that is meant: /v1/identities/{id}/attributes/portrait/capture."),
        };

    public async Task<Outcome<OwnedSubmission>> FindSubmissionAsync(string identityId, string id, Caller caller, CancellationToken cancellation)
    {
        if ((await FindAsync(identityId, caller, cancellation)).IsRefused(out var refusal, out var identity))
            return refusal;
        return await submissions.FindAsync(identity.Id, id, cancellation) is { } submission
            ? new OwnedSubmission(identity, submission)
            : Refusal.NotFound("The identity has no portrait or document of this identifier.");
    }
}

/// <summary>A submission and the identity that it belongs to.</summary>
internal sealed record OwnedSubmission(Identity Identity, Submission Submission);
