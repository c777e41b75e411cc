using Bonafide.Server.Analysis;
using Bonafide.Server.Faces;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Identities;

/// <summary>Compares the faces of two submissions, each kept under a key of its own.</summary>
internal sealed class ReferenceMatcher(SessionStore sessions, FaceStore faces, SessionCiphers ciphers, IVisionProvider vision, TimeProvider time)
{
    /// <returns>The match score; null when one of them is gone, was made by another algorithm, or the models are missing.</returns>
    public async Task<double?> ScoreAsync(Submission document, Submission portrait, CancellationToken cancellation)
    {
        if (vision.Get().IsMissing(out _, out var ready))
            return null;
        var reference = await TemplateAsync(document, cancellation);
        var candidate = await TemplateAsync(portrait, cancellation);
        return reference is not null && candidate is not null && reference.Mode == candidate.Mode
            ? ready.Matcher.Compare(reference, candidate).Score
            : null;
    }

    private async Task<FaceTemplate?> TemplateAsync(Submission submission, CancellationToken cancellation)
    {
        if (submission is not { SessionId: { } sessionId, FaceId: { } faceId }
            || await sessions.FindAsync(sessionId, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation) is not { } session
            || await faces.FindAsync(session.Id, faceId, cancellation) is not { } face)
        {
            return null;
        }

        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return SealedTemplates.Open(cipher, face);
    }
}
