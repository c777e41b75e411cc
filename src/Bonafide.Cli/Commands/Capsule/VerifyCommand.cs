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
        (capsule.Arity, keys.Required, session.Required) = (ArgumentArity.ZeroOrOne, false, false);
        var stored = new StoredCapsule();
        var (progress, json) = (CapsuleOptions.Progress(), JsonOutput.Option());
        var command = new Command("verify", "Checks everything, the log against the media included, and prints the log as a timeline.")
        {
            capsule, keys, session, progress, json,
        };
        stored.AddTo(command);
        command.SetAction((parsed, cancellation) => CapsuleExit.RunAsync(parsed.GetValue(json), async () =>
        {
            if (stored.IsMeant(parsed))
                return await stored.RunAsync(parsed, parsed.GetValue(json), cancellation);
            if (parsed.GetValue(capsule) is not { } file || parsed.GetValue(keys) is not { } folder || parsed.GetValue(session) is not { } secret)
                throw new ArgumentException("Name a CAPSULE with --keys and --session, or a stored one with --folder.");
            using var ring = CapsuleKeyFile.ReadRing(folder.FullName);
            var sessions = new SingleSession(CapsuleSessionFile.Read(secret.FullName));
            await using var source = new ProgressStream(
                CapsuleOptions.OpenInput(file), "verifying", parsed.GetValue(progress), TimeProvider.System);
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
