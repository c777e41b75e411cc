using Bonafide.Server.Faces;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Identities;

/// <summary>Opens the picture of a portrait.</summary>
internal sealed class PortraitPictures(SubmissionStore submissions, SessionStore sessions, FaceStore faces, FaceImages images, TimeProvider time)
{
    private static readonly Refusal None = Refusal.NotFound(
        "The identity has no portrait to show: none was captured to its end, it was erased, or this server keeps no pictures.");

    /// <summary>The picture of the latest portrait that has one.</summary>
    public async Task<Outcome<StoredMedia>> OpenLatestAsync(Identity identity, CancellationToken cancellation)
    {
        var latest = (await submissions.ListAsync(identity.Id, cancellation))
            .LastOrDefault(submission => submission is { Kind: SubmissionKind.Portrait, SessionId: not null, FaceId: not null });
        if (latest is null || await sessions.FindAsync(latest.SessionId!, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation) is not { } session)
            return None;
        return await faces.FindAsync(session.Id, latest.FaceId!, cancellation) is { } face && await images.OpenAsync(session, face, cancellation) is { } picture
            ? picture
            : None;
    }
}
