using System.CommandLine;
using Bonafide.Server.Access;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide key create | list | revoke</c>.</summary>
internal static class KeyCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };

    public static Command Create() => new("key", "Makes, lists and revokes API keys. The server may run meanwhile.")
    {
        CreateKey(),
        ListKeys(),
        RevokeKey(),
        Settings.File,
    };

    private static Command CreateKey()
    {
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var roles = new Option<string>("--roles") { Description = $"One or more of {string.Join(", ", Role.All)}, separated by commas.", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "Keys of one tenant share their sessions. Without it the key keeps its sessions to itself." };
        var retention = new Option<TimeSpan?>("--retention") { Description = "Life of the key's sessions, as d.hh:mm:ss. Without it the server's default holds." };
        var command = new Command("create", "Makes a key and shows it once.") { name, roles, tenant, retention, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var keys = await KeyAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var issued = await keys.CreateAsync(
                new NewApiKey
                {
                    Name = parsed.GetValue(name)!,
                    Roles = parsed.GetValue(roles)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                    Tenant = parsed.GetValue(tenant),
                    Retention = parsed.GetValue(retention),
                },
                cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { key = issued.Secret, id = issued.Key.Id, name = issued.Key.Name, roles = issued.Key.Roles });
            else
                Answer.Text($"{issued.Secret}\nKey {issued.Key.Id} ({issued.Key.Name}) has the roles {string.Join(", ", issued.Key.Roles)}. It is shown only now.");
            return 0;
        });
        return command;
    }

    private static Command ListKeys()
    {
        var command = new Command("list", "Lists the keys, revoked ones included.") { Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var keys = await KeyAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var all = await keys.ListAsync(cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(all);
            else
                Answer.Text(string.Join('\n', all.Select(Line)));
            return 0;
        });
        return command;
    }

    private static Command RevokeKey()
    {
        var id = new Argument<string>("id") { Description = "The key's identifier, as 'key list' shows it." };
        var command = new Command("revoke", "Makes a key useless from the next request on.") { id, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var keys = await KeyAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var revoked = await keys.RevokeAsync(parsed.GetValue(id)!, cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { id = parsed.GetValue(id), revoked });
            else
                Answer.Text(revoked ? "Revoked." : "There is no good key of this identifier. See 'bonafide key list'.");
            return revoked ? 0 : 1;
        });
        return command;
    }

    private static string Line(ApiKey key) =>
        $"{key.Id}  {(key.Revoked is null ? "good   " : "revoked")}  {key.Created:yyyy-MM-dd}  {string.Join(',', key.Roles),-20}  {key.Name}";
}
