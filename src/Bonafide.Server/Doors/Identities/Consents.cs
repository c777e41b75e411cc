using System.Text.Json;
using System.Text.RegularExpressions;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST …/consents</c>: a list in, a list out.</summary>
internal sealed partial class Consents(IdentityFinder finder, ConsentRegister register)
{
    private const int MaxConsents = 20;
    private const int MaxText = 64;

    public async Task<IResult> HandleAsync(string id, HttpContext context, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(id, context.Caller(), cancellation)).IsRefused(out var refusal, out var identity)
            || (await LooseBody.ReadAsync(context.Request, "consents", cancellation)).IsRefused(out refusal, out var body)
            || Read(body.Root).IsRefused(out refusal, out var wanted)
            || (await register.AddAsync(identity, wanted, cancellation)).IsRefused(out refusal, out var consents))
        {
            return IdentityErrors.Of(refusal);
        }

        return Results.Json(consents.Select(ConsentAnswer.Of), IdentityJson.Options);
    }

    private static Outcome<IReadOnlyList<NewConsent>> Read(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() is 0 or > MaxConsents)
            return Refusal.Invalid($"A list of 1 to {MaxConsents} consents is expected: [{{ \"approved\": true, \"type\": \"PORTRAIT\" }}].");
        var consents = new List<NewConsent>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                return Refusal.Invalid("Each consent must be an object with 'approved' and 'type'.");
            if (Read(new JsonMembers(item)).IsRefused(out var refusal, out var consent))
                return refusal;
            consents.Add(consent);
        }

        return consents;
    }

    private static Outcome<NewConsent> Read(JsonMembers members)
    {
        var (approved, type, period) = (members.Flag("approved"), members.Text("type", MaxText), members.Object("validityPeriod"));
        if (approved is null)
            members.Refuse("The member 'approved' is missing.");
        if (type is null || !TypeName().IsMatch(type))
            members.Refuse("The member 'type' must be a name in capitals such as PORTRAIT or GIV.");
        var (from, to) = (Moment(period, "from", end: false), Moment(period, "to", end: true));
        if (from > to)
            members.Refuse("The period of a consent must not end before it begins.");
        members.Adopt(period);
        return members.Fault is { } fault ? fault : new NewConsent(type!, approved!.Value, from, to);
    }

    private static DateTimeOffset? Moment(JsonMembers? period, string member, bool end)
    {
        if (period?.Text(member, MaxText) is not { } text)
            return null;
        var moment = DoorTime.Parse(text, end);
        if (moment is null)
            period.Refuse($"The member '{member}' of 'validityPeriod' must be a day such as 2030-12-31.");
        return moment;
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{0,63}\z")]
    private static partial Regex TypeName();
}
