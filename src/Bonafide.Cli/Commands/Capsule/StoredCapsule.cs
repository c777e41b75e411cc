using System.CommandLine;
using Bonafide.Cli.Output;
using Bonafide.Server.Folders;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>The part of <c>bonafide capsule verify</c> that looks at a capsule in a server's data: its own log and what the server did with it, in one timeline.</summary>
internal sealed class StoredCapsule
{
    private readonly Option<string?> _folder = new("--folder") { Description = "Instead of a file: the folder of a server that holds the capsule." };
    private readonly Option<string> _data = new("--data") { Description = "With --folder: the server's data folder.", DefaultValueFactory = _ => "data" };
    private readonly Option<FileInfo?> _apiKey = new("--api-key-file") { Description = "With --folder: a file with an API key of the role investigator." };
    private readonly Option<string?> _reason = new("--reason") { Description = "With --folder: why the capsule is opened. It is recorded." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _folder, _data, Settings.File, _apiKey, _reason })
            command.Add(option);
    }

    public bool IsMeant(ParseResult parsed) => parsed.GetValue(_folder) is not null;

    public async Task<int> RunAsync(ParseResult parsed, bool json, CancellationToken cancellation)
    {
        var keyFile = parsed.GetValue(_apiKey) ?? throw new ArgumentException("Name a file with an API key of the role investigator by --api-key-file.");
        var key = (await File.ReadAllTextAsync(keyFile.FullName, cancellation)).Trim();
        await using var archive = CapsuleArchive.Open(parsed.GetValue(_data)!, Settings.Database(parsed))
            ?? throw new ArgumentException($"There is no server's data in {parsed.GetValue(_data)}. Name the folder by --data.");
        var lines = await archive.TimelineAsync(parsed.GetValue(_folder)!, key, parsed.GetValue(_reason) ?? "", cancellation);
        if (json)
            JsonOutput.Write(new { verified = true, timeline = lines });
        else
            WriteText(lines);
        return ExitCode.Success;
    }

    private static void WriteText(IReadOnlyList<ArchiveLine> lines)
    {
        foreach (var line in lines)
            Console.WriteLine($"{line.At}  {line.Source,-7}  {Plain(line.Event)}{Field(line.Who)}{Field(line.Detail)}");
        Console.WriteLine();
        Console.WriteLine($"verified: {lines.Count(line => line.Source == "capsule")} events of the capsule, unbroken; log and media agree; {lines.Count(line => line.Source == "server")} actions of the server");
    }

    private static string Field(string? words) => words is null ? "" : "  " + Plain(words);

    // Others chose these words; a terminal must not obey them.
    private static string Plain(string words) => string.Concat(words.Where(letter => !char.IsControl(letter)));
}
