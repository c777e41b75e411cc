using System.CommandLine;
using Bonafide.Server.Access;
using Bonafide.Server.Access.Accounts;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide account create | list | revoke</c>.</summary>
internal static class AccountCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Argument<string> Email = new("email") { Description = "The account's address." };

    public static Command Create() => new("account", "Makes, lists and revokes accounts, which get access tokens for a password. The server may run meanwhile.")
    {
        CreateAccount(),
        ListAccounts(),
        RevokeAccount(),
        Settings.File,
    };

    private static Command CreateAccount()
    {
        var roles = new Option<string>("--roles") { Description = $"One or more of {string.Join(", ", Role.All)}, separated by commas.", Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "Accounts and keys of one tenant share their folders." };
        var command = new Command("create", "Makes an account. The password is the first line of standard input: it has no place in a command line.") { Email, roles, tenant, Data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var accounts = await AccountAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            await accounts.CreateAsync(
                new NewAccount
                {
                    Email = parsed.GetValue(Email)!,
                    Password = await Console.In.ReadLineAsync(cancellation) ?? "",
                    Roles = parsed.GetValue(roles)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                    Tenant = parsed.GetValue(tenant),
                },
                cancellation);
            Answer.Text("Made.");
            return 0;
        });
        return command;
    }

    private static Command ListAccounts()
    {
        var command = new Command("list", "Lists the accounts, revoked ones included.") { Data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var accounts = await AccountAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var all = await accounts.ListAsync(cancellation);
            Answer.Text(string.Join('\n', all.Select(account => $"{(account.IsGood ? "good   " : "revoked")}  {string.Join(',', account.Roles),-20}  {account.Email}")));
            return 0;
        });
        return command;
    }

    private static Command RevokeAccount()
    {
        var command = new Command("revoke", "Makes an account useless from the next request on.") { Email, Data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var accounts = await AccountAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var revoked = await accounts.RevokeAsync(parsed.GetValue(Email)!, cancellation);
            Answer.Text(revoked ? "Revoked." : "There is no good account of this address. See 'bonafide account list'.");
            return revoked ? 0 : 1;
        });
        return command;
    }
}
