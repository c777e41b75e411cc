using System.CommandLine;
using System.Globalization;
using System.Text;
using Bonafide.Cli.Output;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Sessions.Replay;

namespace Bonafide.Cli.Commands;

/// <summary><c>bonafide replay</c>.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<string> Session = new("session") { Description = "The session's identifier." };
    private static readonly Option<string> Data = new("--data") { Description = "The server's data folder.", DefaultValueFactory = _ => "data" };
    private static readonly Option<FileInfo?> Policy = new("--policy") { Description = "Judge by this policy document instead of the build's own." };
    private static readonly Option<bool> Json = new("--json") { Description = "Answer in JSON." };

    public static Command Create()
    {
        var command = new Command(
            "replay",
            "Judges a stored capture again from its observations and compares verdict and evidence bit for bit. The server may run meanwhile. "
            + "Exit code 0 when they are equal, 1 when they differ, 2 when it cannot be judged again.")
        {
            Session, Data, Policy, Json, Settings.File,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        VerdictPolicy policy;
        try
        {
            policy = parsed.GetValue(Policy) is { } file ? VerdictPolicy.Parse(await File.ReadAllBytesAsync(file.FullName, cancellation)) : VerdictPolicy.Current;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or System.Text.Json.JsonException or UnauthorizedAccessException)
        {
            return await RefuseAsync(parsed, exception.Message);
        }

        await using var replay = SessionReplay.Open(parsed.GetRequiredValue(Data), Settings.Database(parsed));
        if (replay is null)
            return await RefuseAsync(parsed, $"There is no server's data in {parsed.GetRequiredValue(Data)}. Name the folder by --data.");
        switch (await replay.RunAsync(parsed.GetRequiredValue(Session), policy, cancellation))
        {
            case ReplayAnswer.Judged judged:
                Report(parsed, judged);
                return judged.Equal ? ExitCode.Success : ExitCode.Failed;
            case ReplayAnswer.Impossible impossible:
                return await RefuseAsync(parsed, impossible.Reason);
            default:
                throw new InvalidOperationException("There is no third way.");
        }
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, string reason)
    {
        if (parsed.GetValue(Json))
            Answer.Json(new { reason });
        else
            await Console.Error.WriteLineAsync(reason);
        return ExitCode.Unusable;
    }

    private static void Report(ParseResult parsed, ReplayAnswer.Judged judged)
    {
        if (parsed.GetValue(Json))
        {
            Answer.Json(judged);
            return;
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"policy {judged.Policy}");
        Append(text, "then", judged.Stored);
        Append(text, "now ", judged.Replayed);
        text.AppendLine(CultureInfo.InvariantCulture, $"client {judged.Client.GetRawText()}");
        foreach (var difference in judged.Differences)
            text.AppendLine(CultureInfo.InvariantCulture, $"different: {difference}");
        Answer.Text(text.Append(judged.Equal ? "Equal, bit for bit." : "Different.").ToString());
    }

    private static void Append(StringBuilder text, string when, Judgement judgement)
    {
        var words = judgement.Diagnostic is { } diagnostic ? $": {diagnostic}" : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"{when}  {judgement.Status.ToString().ToUpperInvariant()}{words}");
        foreach (var cue in judgement.Cues)
        {
            var score = cue.Applicable ? cue.Score.ToString("F3", CultureInfo.InvariantCulture) : "not measured";
            var evidence = string.Join(", ", cue.Evidence.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:G6}")));
            text.AppendLine(CultureInfo.InvariantCulture, $"{when}    {cue.Cue,-12} {score,-12} {evidence}");
        }
    }
}
