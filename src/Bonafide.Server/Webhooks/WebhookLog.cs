using Bonafide.Server.Sessions;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Webhooks;

/// <summary>What is logged of messages: never the address, which may carry the provider's secrets.</summary>
internal sealed partial class WebhookLog(ILogger<WebhookLog> logger)
{
    public void Attempted(string subject, int number, WebhookState state, int? status, WebhookFailure? failure)
    {
        var level = state == WebhookState.Failed ? LogLevel.Warning : LogLevel.Information;
        var shortened = SessionLog.Short(subject);
        MessageAttempted(level, shortened, number, state, status, failure);
    }

    [LoggerMessage(EventId = 1700, Message = "Message about {Subject}, attempt {Number}: {State}, status {Status}, failure {Failure}")]
    private partial void MessageAttempted(LogLevel level, string subject, int number, WebhookState state, int? status, WebhookFailure? failure);

    [LoggerMessage(1701, LogLevel.Error, "A delivery failed on our side; it will be tried again")]
    public partial void RoundFailed(Exception exception);
}
