using System.CommandLine;
using Bonafide.Capsule;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule inspect</c></summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var (capsule, json) = (CapsuleOptions.Capsule(), JsonOutput.Option());
        var command = new Command("inspect", "Shows the clear header, without any key. Nothing of it is proven: that takes verify.") { capsule, json };
        command.SetAction((parsed, cancellation) =>
            CapsuleExit.RunAsync(parsed.GetValue(json), () => RunAsync(parsed.GetValue(capsule)!, parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool json, CancellationToken cancellation)
    {
        await using var source = CapsuleOptions.OpenInput(path);
        var header = await CapsuleReader.ReadHeaderAsync(source, cancellation);
        long? size = source.CanSeek ? source.Length : null;
        var encapsulated = Convert.ToHexStringLower(header.EncapsulatedKey);
        if (json)
            JsonOutput.Write(new { version = header.Version, kid = header.KeyId.ToString(), sessionId = header.SessionId, encapsulatedKey = encapsulated, headerSize = header.Size, size, proven = false });
        else
            Console.WriteLine(
                $"""
                version           {header.Version}
                sealed to key     {header.KeyId}
                session           {header.SessionId}
                encapsulated key  {encapsulated}
                header            {header.Size} bytes
                whole             {(size is null ? "unknown size" : $"{size} bytes")}
                """);
        return ExitCode.Success;
    }
}
