using System.CommandLine;
using Bonafide.Capsule.Keys;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule keygen</c></summary>
internal static class KeygenCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Folder for the two files of the key; made if missing.", Required = true };
        var json = JsonOutput.Option();
        var command = new Command(
            "keygen",
            "Makes a key: KID.pub to give away, KID.key to keep (readable by its owner only). Run again to rotate: the newest is sealed to, all open.")
        {
            folder, json,
        };
        command.SetAction(parsed => CapsuleExit.RunAsync(parsed.GetValue(json), () => Task.FromResult(Run(parsed.GetValue(folder)!, parsed.GetValue(json)))));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool json)
    {
        using var key = CapsuleKeyPair.Generate(TimeProvider.System);
        var (publicFile, privateFile) = CapsuleKeyFile.WritePair(key, folder.FullName);
        if (json)
            JsonOutput.Write(new { kid = key.Public.Id.ToString(), publicKey = publicFile, privateKey = privateFile });
        else
            Console.WriteLine($"{publicFile}\n{privateFile}");
        return ExitCode.Success;
    }
}
