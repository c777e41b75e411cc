using System.CommandLine;
using System.Globalization;
using Bonafide.Server.Webhooks;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide webhooks list | secret</c>.</summary>
internal static class WebhooksCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };

    public static Command Create() => new("webhooks", "Shows what became of callbacks, and the secrets that sign them. The server may run meanwhile.")
    {
        List(),
        Secret(),
        Settings.File,
    };

    private static Command List()
    {
        var subject = new Option<string?>("--session") { Description = "Only the callbacks about this session, or whatever else a message is about." };
        var limit = new Option<int>("--limit") { Description = "At most so many, newest first.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
                result.AddError("--limit must be from 1 to 1000.");
        });
        var command = new Command("list", "Lists callbacks with their attempts.") { subject, limit, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var webhooks = await WebhookAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            var reports = await webhooks.ListAsync(parsed.GetValue(subject), parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(reports);
            else
                Answer.Text(reports.Count > 0 ? string.Join('\n', reports.Select(Lines)) : "There are no callbacks.");
            return 0;
        });
        return command;
    }

    private static Command Secret()
    {
        var id = new Argument<string>("key") { Description = "The key's identifier, as 'key list' shows it." };
        var command = new Command("secret", "Shows the secret that signs the callbacks of a key's sessions; give it to the receiver.") { id, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var webhooks = await WebhookAdministration.OpenAsync(parsed.GetValue(Data)!, Settings.Database(parsed), cancellation);
            if (await webhooks.SecretOfKeyAsync(parsed.GetValue(id)!, cancellation) is not { } secret)
                throw new ArgumentException("There is no key of this identifier. See 'bonafide key list'.");
            if (parsed.GetValue(Json))
                Answer.Json(new { secret });
            else
                Answer.Text(secret);
            return 0;
        });
        return command;
    }

    private static string Lines(WebhookReport report)
    {
        var next = report.NextAttempt is { } due ? string.Create(CultureInfo.InvariantCulture, $", next {due:u}") : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"{report.Created:u}  {report.State,-9}  {report.Subject}  {report.Url}{next}");
        return string.Join('\n', [head, .. report.Attempts.Select(Line)]);
    }

    private static string Line(WebhookAttempt attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"    {attempt.At:u}  {(attempt.Status is { } status ? $"answered {status}" : attempt.Failure)}");
}
