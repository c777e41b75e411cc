using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST …/attributes/portrait/live-capture-video-session</c>: begins a live capture.</summary>
internal sealed class LiveCapture(IdentityFinder finder, PortraitCapture captures)
{
    private const int MaxName = 64;

    public async Task<IResult> HandleAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(id, context.Caller(), cancellation)).IsRefused(out var refusal, out var identity)
            || (await LooseBody.ReadAsync(context.Request, "livenessParameters", cancellation)).IsRefused(out refusal, out var body)
            || Read(body.Root).IsRefused(out refusal, out var request)
            || (await captures.StartAsync(identity, request, cancellation)).IsRefused(out refusal, out var portrait))
        {
            return IdentityErrors.Of(refusal);
        }

        return Results.Json(
            new Answer(
                SubmissionWords.Of(portrait.Status),
                portrait.Type,
                portrait.Id,
                portrait.SessionId!,
                new Parameters(
                    ModeNames.Of(request.Mode),
                    LevelNames.Of(request.SecurityLevel),
                    request.Mode == CaptureMode.Active ? request.NumberOfChallenges : null)),
            IdentityJson.Options);
    }

    private static Outcome<SessionRequest> Read(JsonElement? body)
    {
        if (body is null)
            return new SessionRequest { Mode = CaptureMode.PassiveVideo };
        if (body is not { ValueKind: JsonValueKind.Object } root)
            return Refusal.Invalid("An object with 'type', 'securityLevel' and 'nbChallenge' is expected, or no body.");
        var members = new JsonMembers(root);
        var (type, level) = (members.Text("type", MaxName), members.Text("securityLevel", MaxName));
        var mode = type is null ? CaptureMode.PassiveVideo : ModeNames.Parse(type);
        var strictness = level is null ? SecurityLevel.High : LevelNames.Parse(level);
        if (mode is null)
            members.Refuse($"The member 'type' must be one of {string.Join(", ", ModeNames.Offered.Select(ModeNames.Of))}.");
        if (strictness is null)
            members.Refuse("The member 'securityLevel' must be LOW, MEDIUM or HIGH.");
        // Zero is what clients send that do not ask for a number.
        var challenges = members.Integer("nbChallenge", 0, 10) is > 0 and var wanted ? wanted : 2;
        return members.Fault is { } fault
            ? fault
            : new SessionRequest { Mode = mode!.Value, SecurityLevel = strictness!.Value, NumberOfChallenges = challenges };
    }

    private sealed record Answer(string Status, string Type, string Id, string SessionId, Parameters LivenessParameters);

    private sealed record Parameters(string Type, string SecurityLevel, int? NbChallenge);
}
