using Bonafide.Liveness.Capture;
using Bonafide.Server.Access;
using Bonafide.Server.Sessions;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>GET</c> and <c>DELETE …/bio-sessions/{id}</c>.</summary>
internal static class BioSessions
{
    public static async Task<IResult> GetAsync(string sessionId, HttpContext context, SessionFinder finder, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        return found.IsRefused(out var refusal, out var session)
            ? DoorErrors.Of(refusal)
            : Results.Json(Answer.Of(session), WebCaptureJson.Options);
    }

    public static async Task<IResult> DeleteAsync(
        string sessionId, HttpContext context, SessionFinder finder, SessionEraser eraser, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var session))
            return DoorErrors.Of(refusal);
        await eraser.EraseAsync(session.Id, "deleted by its owner", cancellation);
        return Results.NoContent();
    }

    private sealed record Answer
    {
        public required string Id { get; init; }

        public required string LivenessMode { get; init; }

        public required string SecurityLevel { get; init; }

        public int? NumberOfChallenge { get; init; }

        public double? AgeThreshold { get; init; }

        public string? CorrelationId { get; init; }

        public string? EvidenceId { get; init; }

        public string? CallbackURL { get; init; }

        public required bool ImageStorageEnabled { get; init; }

        public required string Created { get; init; }

        public required string Expires { get; init; }

        public static Answer Of(Session session) => new()
        {
            Id = session.Id,
            LivenessMode = ModeNames.Of(session.Mode),
            SecurityLevel = LevelNames.Of(session.SecurityLevel),
            NumberOfChallenge = session.Mode == CaptureMode.Active ? session.NumberOfChallenges : null,
            AgeThreshold = session.AgeThreshold,
            CorrelationId = session.CorrelationId,
            EvidenceId = session.EvidenceId,
            CallbackURL = session.CallbackUrl,
            ImageStorageEnabled = session.StoreImages,
            Created = Timestamp.Of(session.Created),
            Expires = Timestamp.Of(session.Expires),
        };
    }
}
