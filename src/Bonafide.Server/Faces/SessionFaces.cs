using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Faces;

/// <summary>Finds a face together with the session it belongs to.</summary>
internal sealed class SessionFaces(SessionFinder sessions, FaceStore faces)
{
    public async Task<Outcome<OwnedFace>> FindAsync(string sessionId, string faceId, string tenant, CancellationToken cancellation)
    {
        if ((await sessions.FindAsync(sessionId, tenant, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        return await faces.FindAsync(session.Id, faceId, cancellation) is { } face
            ? new OwnedFace(session, face)
            : Refusal.NotFound("The bio-session has no face of this identifier: it was never added, or was deleted.");
    }
}
