using System.Data.Common;
using System.Text.Json;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Owes <c>POST {callbackURL}</c> with <c>{ "sessionId": … }</c> as soon as the result of the session can be read.</summary>
internal sealed class ResultCallback(WebhookQueue queue) : IResultListener
{
    public async Task OnResultAsync(DbConnection connection, DbTransaction transaction, Session session, ResultRow result)
    {
        if (session.CallbackUrl is not { } url)
            return;
        var message = new WebhookMessage
        {
            Tenant = session.Tenant,
            Subject = session.Id,
            Url = url,
            Body = JsonSerializer.Serialize(new { sessionId = session.Id }),
            Expires = session.Expires,
        };
        await queue.AddAsync(connection, transaction, message);
    }
}
