using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;

namespace Bonafide.Server.Doors.Demo;

/// <summary>The captured face of a demo session.</summary>
internal sealed class DemoBestFace(SessionFinder sessions, ResultStore results, FaceStore faces)
{
    public async Task<Outcome<OwnedFace>> FindAsync(string sessionId, CancellationToken cancellation)
    {
        if ((await sessions.FindAsync(sessionId, DemoSessions.Tenant, cancellation)).IsRefused(out var refusal, out var session))
            return refusal;
        var result = await results.FindAsync(session.Id, cancellation);
        return result?.BestFaceId is { } id && await faces.FindAsync(session.Id, id, cancellation) is { } face
            ? new OwnedFace(session, face)
            : Refusal.NotFound("This session has no best image: it is not finished, or none was fit to be kept.");
    }
}
