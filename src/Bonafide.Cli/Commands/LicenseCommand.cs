using System.CommandLine;
using Bonafide.Server.Licences;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide license issue | list | revoke | key</c>.</summary>
internal static class LicenseCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };

    public static Command Create() => new("license", "Issues, lists and revokes licences of browser SDKs. The server may run meanwhile.")
    {
        Issue(),
        List(),
        Revoke(),
        Key(),
        Settings.File,
    };

    private static Command Issue()
    {
        var type = new Option<string>("--type") { Description = $"One of {string.Join(", ", LicenceType.All)}.", DefaultValueFactory = _ => LicenceType.Embed };
        var name = new Option<string>("--name") { Description = "What the licence is for.", DefaultValueFactory = _ => "licence" };
        var origins = new Option<string?>("--origins") { Description = "Origins of the pages that may use it, separated by commas. Without any, all may." };
        var expires = new Option<DateTimeOffset>("--expires") { Description = "When it ends, such as 2027-01-01 (UTC).", Required = true };
        var command = new Command("issue", "Issues a licence.") { type, name, origins, expires, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var licences = await LicenceAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var issued = await licences.IssueAsync(
                new NewLicence
                {
                    Type = parsed.GetValue(type)!,
                    Name = parsed.GetValue(name)!,
                    Origins = (parsed.GetValue(origins) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                    Expires = Utc(parsed.GetValue(expires)),
                },
                cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { issued.Id, issued.Type, issued.Name, issued.Origins, issued.Expires, licences.PublicKey });
            else
                Answer.Text($"{issued.Id}\nLicence ({issued.Name}) of type {issued.Type} until {issued.Expires:yyyy-MM-dd}. Public key to build the SDK with:\n{licences.PublicKey}");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the licences, ended and revoked ones included.") { Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var licences = await LicenceAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var all = await licences.ListAsync(cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(all);
            else
                Answer.Text(string.Join('\n', all.Select(Line)));
            return 0;
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "The licence's identifier, as 'license list' shows it." };
        var command = new Command("revoke", "Revokes a licence from the next check on.") { id, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var licences = await LicenceAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var revoked = await licences.RevokeAsync(parsed.GetValue(id)!, cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { id = parsed.GetValue(id), revoked });
            else
                Answer.Text(revoked ? "Revoked." : "There is no licence of this identifier that is not revoked. See 'bonafide license list'.");
            return revoked ? 0 : 1;
        });
        return command;
    }

    private static Command Key()
    {
        var command = new Command("key", "Shows the public key that SDKs are built with.") { Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var licences = await LicenceAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { licences.PublicKey });
            else
                Answer.Text(licences.PublicKey);
            return 0;
        });
        return command;
    }

    // A date alone is read as local midnight; a licence ends at the same moment wherever it is issued.
    private static DateTimeOffset Utc(DateTimeOffset read) => read.TimeOfDay == TimeSpan.Zero ? new DateTimeOffset(read.DateTime, TimeSpan.Zero) : read;

    private static string Line(Licence licence) =>
        $"{licence.Id}  {(licence.Revoked is null ? "issued " : "revoked")}  until {licence.Expires:yyyy-MM-dd}  {licence.Type,-8}  {licence.Name}  {string.Join(',', licence.Origins)}";
}
