using Bonafide.Server.Faces;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Identities;

/// <summary>Opens the pictures of portraits and documents.</summary>
internal sealed class SubmissionPictures(SubmissionStore submissions, SessionStore sessions, FaceStore faces, FaceImages images, TimeProvider time)
{
    private static readonly Refusal NoPortrait = Refusal.NotFound(
        "The identity has no portrait to show: none was captured to its end, it was erased, or this server keeps no pictures.");

    private static readonly Refusal NoPicture = Refusal.NotFound("There is no such picture: it was never sent, it was erased, or this server keeps no pictures.");

    /// <summary>The picture of the latest portrait that has one, as it was captured.</summary>
    public async Task<Outcome<StoredMedia>> OpenLatestPortraitAsync(Identity identity, CancellationToken cancellation)
    {
        var latest = LatestPortrait(await submissions.ListAsync(identity.Id, cancellation));
        return await FaceAsync(latest, cancellation) is { } face && await images.OpenAsync(face.Session, face.Face, cancellation) is { } picture
            ? picture
            : NoPortrait;
    }

    /// <summary>One of the two pictures that a person compares, upright.</summary>
    /// <param name="owned">What is to be decided.</param>
    /// <param name="reference">The picture of the document; otherwise that of the portrait.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<byte[]>> OpenForComparisonAsync(OwnedSubmission owned, bool reference, CancellationToken cancellation)
    {
        var (identity, submission) = owned;
        if (!submission.IsLeftToAPerson)
            return NoPicture;
        var all = await submissions.ListAsync(identity.Id, cancellation);
        var shown = (submission.Kind == SubmissionKind.Document) == reference ? submission : reference ? Submission.ReferenceOf(all) : LatestPortrait(all);
        return await FaceAsync(shown, cancellation) is { } face && await images.OpenUprightJpegAsync(face.Session, face.Face, cancellation) is { } jpeg
            ? jpeg
            : NoPicture;
    }

    private static Submission? LatestPortrait(IReadOnlyList<Submission> all) =>
        all.LastOrDefault(submission => submission is { Kind: SubmissionKind.Portrait, SessionId: not null, FaceId: not null });

    private async Task<OwnedFace?> FaceAsync(Submission? submission, CancellationToken cancellation) =>
        submission is { SessionId: { } sessionId, FaceId: { } faceId }
        && await sessions.FindAsync(sessionId, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation) is { } session
        && await faces.FindAsync(session.Id, faceId, cancellation) is { } face
            ? new OwnedFace(session, face)
            : null;
}
