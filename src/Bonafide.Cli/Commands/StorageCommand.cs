using System.CommandLine;
using System.Globalization;
using Bonafide.Server.Storage;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide storage list | retry | open</c>.</summary>
internal static class StorageCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };
    private static readonly Option<string?> Session = new("--session") { Description = "Only what is of this session." };

    public static Command Create() => new("storage", "Shows what is owed to the evidence store, has it tried again, and opens sealed files. The server may run meanwhile.")
    {
        List(),
        Retry(),
        Open(),
        Settings.File,
    };

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "Also what is stored." };
        var limit = new Option<int>("--limit") { Description = "At most so many, newest first.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
                result.AddError("--limit must be from 1 to 1000.");
        });
        var command = new Command("list", "Lists what the store does not have, or has not erased, yet.") { all, limit, Session, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var storage = await StorageAdministration.OpenAsync(parsed.GetValue(Data)!, null, Settings.Database(parsed), cancellation);
            var reports = await storage.ListAsync(parsed.GetValue(Session), !parsed.GetValue(all), parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(reports);
            else
                Answer.Text(reports.Count > 0 ? string.Join('\n', reports.Select(Line)) : "There is nothing.");
            return 0;
        });
        return command;
    }

    private static Command Retry()
    {
        var command = new Command("retry", "Has everything that waits, or was given up, tried at once.") { Session, Data, Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var storage = await StorageAdministration.OpenAsync(parsed.GetValue(Data)!, null, Settings.Database(parsed), cancellation);
            var count = await storage.RetryAsync(parsed.GetValue(Session), cancellation);
            if (parsed.GetValue(Json))
                Answer.Json(new { count });
            else
                Answer.Text(string.Create(CultureInfo.InvariantCulture, $"{count} are tried again."));
            return 0;
        });
        return command;
    }

    private static Command Open()
    {
        var session = new Argument<string>("session") { Description = "The session." };
        var kind = new Argument<StoredObjectKind>("kind") { Description = "image or video." };
        var output = new Option<FileInfo>("--out") { Description = "Where to write it; there must be no such file.", Required = true };
        var folder = new Option<string?>("--evidence") { Description = "The folder of Storage:Files:Path, where that is set." };
        var command = new Command("open", "Opens the best image or the video of a session from the evidence folder.") { session, kind, output, folder, Data };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var storage = await StorageAdministration.OpenAsync(parsed.GetValue(Data)!, parsed.GetValue(folder), Settings.Database(parsed), cancellation);
            if (await storage.ReadAsync(parsed.GetValue(session)!, parsed.GetValue(kind), cancellation) is not { } content)
                throw new ArgumentException("The evidence folder has nothing of this kind for this session. See 'bonafide storage list --all'.");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var file = new FileStream(parsed.GetValue(output)!.FullName, options);
            await file.WriteAsync(content, cancellation);
            return 0;
        });
        return command;
    }

    private static string Line(StorageReport report)
    {
        var failure = report.Failure is { } why ? string.Create(CultureInfo.InvariantCulture, $", {report.Attempts} failures, last: {why}") : "";
        var next = report.NextAttempt is { } due ? string.Create(CultureInfo.InvariantCulture, $", next {due:u}") : "";
        return $"{report.State,-9}  {report.Kind,-5}  {report.SessionId}  {report.Target}  {report.Bucket}/{report.Key}{failure}{next}";
    }
}
