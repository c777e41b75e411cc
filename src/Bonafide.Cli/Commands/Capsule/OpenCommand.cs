using System.CommandLine;
using Bonafide.Capsule;
using Bonafide.Capsule.Keys;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule open</c></summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var (capsule, keys, session) = (CapsuleOptions.Capsule(), CapsuleOptions.Keys(), CapsuleOptions.Session());
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder to extract into. Files appear only once all of the capsule is verified.", Required = true };
        var (progress, json) = (CapsuleOptions.Progress(), JsonOutput.Option());
        var command = new Command("open", "Verifies a capsule and extracts its entries, manifest.json and log.jsonl, overwriting nothing.")
        {
            capsule, keys, session, output, progress, json,
        };
        command.SetAction((parsed, cancellation) => CapsuleExit.RunAsync(parsed.GetValue(json), async () =>
        {
            using var ring = CapsuleKeyFile.ReadRing(parsed.GetValue(keys)!.FullName);
            var sessions = new SingleSession(CapsuleSessionFile.Read(parsed.GetValue(session)!.FullName));
            await using var source = new ProgressStream(
                CapsuleOptions.OpenInput(parsed.GetValue(capsule)!), "opening", parsed.GetValue(progress), TimeProvider.System);
            using var reader = await CapsuleReader.OpenAsync(source, ring, sessions, CapsuleOptions.Reader, cancellation);
            using var extraction = new Extraction(parsed.GetValue(output)!.FullName);
            while (await reader.ReadEntryAsync(cancellation) is { } entry)
                await extraction.TakeAsync(entry, reader, cancellation);
            Report(parsed.GetValue(json), reader, extraction.Release());
            return ExitCode.Success;
        }));
        return command;
    }

    private static void Report(bool json, CapsuleReader reader, IReadOnlyList<string> files)
    {
        if (json)
            JsonOutput.Write(new { verified = true, kid = reader.Header.KeyId.ToString(), sessionId = reader.Header.SessionId, files });
        else
            Console.WriteLine(string.Join('\n', files));
    }
}
