using System.CommandLine;
using Bonafide.Capsule;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>Options that several capsule commands share.</summary>
internal static class CapsuleOptions
{
    /// <summary>The command line reads what its owner gives it: only the number of entries is held below what the format allows.</summary>
    public static CapsuleReaderOptions Reader { get; } = new()
    {
        Limits = CapsuleLimits.Format with { MaxEntries = new CapsuleLimits().MaxEntries },
    };

    public static Argument<string> Capsule() => new("CAPSULE") { Description = "The capsule; - reads standard input." };

    public static Option<DirectoryInfo> Keys() => new("--keys") { Description = "Folder with the private keys (*.key).", Required = true };

    public static Option<FileInfo> Session() =>
        new("--session") { Description = "Session file: { \"id\", \"secret\" }, the secret in base64.", Required = true };

    public static Option<bool> Progress() => new("--progress") { Description = "Say how far it is even where standard error is no terminal." };

    public static Stream OpenInput(string path) => path == "-"
        ? Console.OpenStandardInput()
        : new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
}
