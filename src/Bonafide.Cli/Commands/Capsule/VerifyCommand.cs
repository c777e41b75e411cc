using System.CommandLine;
using Bonafide.Capsule;
using Bonafide.Capsule.Keys;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var (capsule, keys, session) = (CapsuleOptions.Capsule(), CapsuleOptions.Keys(), CapsuleOptions.Session());
        var (progress, json) = (CapsuleOptions.Progress(), JsonOutput.Option());
        var command = new Command("verify", "Checks everything, the log against the media included, and prints the log as a timeline.")
        {
            capsule, keys, session, progress, json,
        };
        command.SetAction((parsed, cancellation) => CapsuleExit.RunAsync(parsed.GetValue(json), async () =>
        {
            using var ring = CapsuleKeyFile.ReadRing(parsed.GetValue(keys)!.FullName);
            var sessions = new SingleSession(CapsuleSessionFile.Read(parsed.GetValue(session)!.FullName));
            await using var source = new ProgressStream(
                CapsuleOptions.OpenInput(parsed.GetValue(capsule)!), "verifying", parsed.GetValue(progress), TimeProvider.System);
            using var reader = await CapsuleReader.OpenAsync(source, ring, sessions, CapsuleOptions.Reader, cancellation);
            var timeline = await Timeline.ReadAsync(reader, cancellation);
            if (parsed.GetValue(json))
                timeline.WriteJson();
            else
                timeline.WriteText();
            return ExitCode.Success;
        }));
        return command;
    }
}
