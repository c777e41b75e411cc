using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The body of <c>init-liveness-session</c> in the engine's terms.</summary>
internal static class SessionRequestReader
{
    private const int MaxIdentifier = 256;

    public static Outcome<SessionRequest> Read(JsonMembers body)
    {
        var request = new SessionRequest
        {
            Mode = Mode(body),
            SecurityLevel = Level(body),
            NumberOfChallenges = body.Integer("numberOfChallenge", 1, 10) ?? 2,
            Light = body.Flag("lightSequence"),
            AgeThreshold = body.Number("ageThreshold", 0, 150),
            CorrelationId = body.Text("correlationId", MaxIdentifier),
            EvidenceId = body.Text("evidenceId", MaxIdentifier),
            CallbackUrl = Callback(body),
        };
        return body.Fault is { } fault ? fault : request;
    }

    private static CaptureMode Mode(JsonMembers body)
    {
        var supported = string.Join(", ", ModeNames.Offered.Select(ModeNames.Of));
        var name = body.Text("livenessMode", 64);
        var mode = name is null ? null : ModeNames.Parse(name);
        if (name is null)
            body.Refuse($"The member 'livenessMode' is missing. This version captures: {supported}.");
        else if (mode is null)
            body.Refuse($"The member 'livenessMode' names no mode that is known. This version captures: {supported}.");
        else if (!SupportedModes.All.Contains(mode.Value))
            body.Refuse($"The mode in 'livenessMode' cannot be captured by this version. It captures: {supported}.");
        return mode ?? default;
    }

    private static SecurityLevel Level(JsonMembers body)
    {
        if (body.Text("securityLevel", 64) is not { } name)
            return SecurityLevel.High;
        var level = LevelNames.Parse(name);
        if (level is null)
            body.Refuse("The member 'securityLevel' must be LOW, MEDIUM or HIGH.");
        return level ?? SecurityLevel.High;
    }

    private static string? Callback(JsonMembers body)
    {
        if (body.Text("callbackURL", WebhookAddress.MaxLength) is not { } text)
            return null;
        if (!WebhookAddress.IsUsable(text))
            body.Refuse("The member 'callbackURL' must be an absolute http or https address without a user name.");
        return text;
    }
}
