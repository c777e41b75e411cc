using System.Text.Json;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST /v1/identities</c>. The context is a list of keys and values; those that mean nothing here are not kept.</summary>
internal sealed class CreateIdentity(IdentityMaker maker, TimeProvider time)
{
    private const int MaxEntries = 100;
    private const int MaxValue = 4096;
    private const int MaxBusinessId = 100;

    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        if ((await LooseBody.ReadAsync(context.Request, "context", cancellation)).IsRefused(out var refusal, out var body)
            || Read(body.Root).IsRefused(out refusal, out var request))
        {
            return IdentityErrors.Of(refusal);
        }

        var identity = await maker.MakeAsync(request, context.Caller(), cancellation);
        var assurance = Assurance.Of([], [], time.GetUtcNow().ToUnixTimeMilliseconds());
        return Results.Json(GlobalStatusAnswer.Of(identity, assurance), IdentityJson.Options);
    }

    private static Outcome<IdentityRequest> Read(JsonElement? context)
    {
        if (context is not { } entries)
            return new IdentityRequest(null, null);
        if (entries.ValueKind != JsonValueKind.Array || entries.GetArrayLength() > MaxEntries)
            return Refusal.Invalid($"The context must be a list of at most {MaxEntries} entries {{ \"key\": …, \"value\": … }}.");
        string? businessId = null, callback = null;
        foreach (var entry in entries.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object)
                return Refusal.Invalid("Each entry of the context must be an object with 'key' and 'value'.");
            var members = new JsonMembers(entry);
            var (key, value) = (members.Text("key", MaxValue), members.Text("value", MaxValue));
            if (members.Fault is { } fault)
                return fault;
            (businessId, callback) = key switch
            {
                "BUSINESS_ID" => (value, callback),
                "CALLBACK_URL" => (businessId, value),
                _ => (businessId, callback),
            };
        }

        if (businessId?.Length > MaxBusinessId)
            return Refusal.Invalid($"The value of BUSINESS_ID is longer than {MaxBusinessId} characters.");
        return callback is null || WebhookAddress.IsUsable(callback)
            ? new IdentityRequest(businessId, callback)
            : Refusal.Invalid("The value of CALLBACK_URL must be an absolute http or https address without a user name.");
    }
}
