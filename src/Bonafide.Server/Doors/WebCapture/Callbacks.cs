using Bonafide.Server.Access;
using Bonafide.Server.Sessions;
using Bonafide.Server.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>GET …/bio-sessions/{id}/callbacks</c>: the delivery log of the session's callback.</summary>
internal static class Callbacks
{
    private const int MaxListed = 100;

    public static async Task<IResult> ListAsync(
        string sessionId, HttpContext context, SessionFinder finder, DeliveryLog log, CancellationToken cancellation)
    {
        var found = await finder.FindAsync(sessionId, context.Caller().Tenant, cancellation);
        if (found.IsRefused(out var refusal, out var session))
            return DoorErrors.Of(refusal);
        var reports = await log.ListAsync(session.Id, MaxListed, cancellation);
        return Results.Json(reports.Select(Answer.Of), WebCaptureJson.Options);
    }

    private static string NameOf(WebhookState state) => state switch
    {
        WebhookState.Pending => "PENDING",
        WebhookState.Delivered => "DELIVERED",
        WebhookState.Failed => "FAILED",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The door has no name for this state."),
    };

    private static string NameOf(WebhookFailure failure) => failure switch
    {
        WebhookFailure.AddressRefused => "ADDRESS_REFUSED",
        WebhookFailure.Unreachable => "UNREACHABLE",
        WebhookFailure.TimedOut => "TIMED_OUT",
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "The door has no name for this failure."),
    };

    private sealed record Answer(
        string Id, string CallbackURL, string State, string Created, string? NextAttempt, IEnumerable<AttemptAnswer> Attempts)
    {
        public static Answer Of(WebhookReport report) => new(
            report.Id, report.Url, NameOf(report.State), Timestamp.Of(report.Created.ToUnixTimeMilliseconds()),
            report.NextAttempt is { } next ? Timestamp.Of(next.ToUnixTimeMilliseconds()) : null, report.Attempts.Select(AttemptAnswer.Of));
    }

    private sealed record AttemptAnswer(string At, int? Status, string? Failure)
    {
        public static AttemptAnswer Of(WebhookAttempt attempt) => new(
            Timestamp.Of(attempt.At.ToUnixTimeMilliseconds()), attempt.Status, attempt.Failure is { } failure ? NameOf(failure) : null);
    }
}
