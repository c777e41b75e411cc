using Bonafide.Liveness.Capture;
using Bonafide.Server.Doors.WebCapture;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Signing;
using Bonafide.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Demo;

/// <summary>Sessions of the demo: made, and read back.</summary>
internal static class DemoSessions
{
    /// <summary>Begins with a character that no tenant of a key can have.</summary>
    public const string Tenant = "#demo";

    /// <summary>
    /// Makes a session, of the server's default mode and light unless the address names them. The answer says whether a light sequence is shown.
    /// </summary>
    public static async Task<IResult> CreateAsync(string? mode, bool? light, SessionMaker maker, DemoOptions options, CancellationToken cancellation)
    {
        if (ModeNames.Parse(mode ?? ModeNames.Of(CaptureMode.Passive)) is not { } wanted)
            return DoorErrors.Of(Refusal.Invalid($"The demo knows no mode '{mode}'."));
        var made = await maker.MakeAsync(new SessionRequest { Mode = wanted, Light = light }, Tenant, options.Retention, cancellation);
        return made.IsRefused(out var refusal, out var session)
            ? DoorErrors.Of(refusal)
            : Results.Json(new { sessionId = session.Id, light = session.Light }, statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> ResultAsync(
        string sessionId, SessionFinder finder, ResultStore results, StoredObjects stored, SignedJson signer, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, Tenant, cancellation);
        return found.IsRefused(out var refusal, out var session)
            ? DoorErrors.Of(refusal)
            : await ChallengeResults.AnswerAsync(session, results, stored, signer, cancellation);
    }

    public static async Task<IResult> ImageAsync(string sessionId, DemoBestFace best, FaceImages images, CancellationToken cancellation)
    {
        if ((await best.FindAsync(sessionId, cancellation)).IsRefused(out var refusal, out var owned))
            return DoorErrors.Of(refusal);
        return await images.OpenAsync(owned.Session, owned.Face, cancellation) is { } image
            ? Results.Bytes(image.Content, image.Row.ContentType)
            : DoorErrors.Of(Refusal.NotFound("The image of this session is not kept."));
    }
}
