using System.CommandLine;
using Bonafide.Capsule;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Keys;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule seal</c></summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Arity = ArgumentArity.OneOrMore, Description = "Files to seal; - reads standard input." };
        var key = new Option<FileInfo>("--key") { Description = "The recipient's public key (KID.pub).", Required = true };
        var session = CapsuleOptions.Session();
        var output = new Option<FileInfo>("--out") { Description = "The capsule to write. It appears only once it is complete.", Required = true };
        var policy = new Option<string?>("--policy") { Description = "The policy to ask for." };
        var tags = new Option<string[]>("--tag") { Description = "A tag of the media; may be repeated." };
        var analyses = new Option<string[]>("--analysis") { Description = "An analysis to ask for, such as quality; may be repeated." };
        var metadata = new Option<string[]>("--meta") { Description = "KEY=VALUE of your own; may be repeated." };
        var (progress, json) = (CapsuleOptions.Progress(), JsonOutput.Option());
        var command = new Command("seal", "Seals files into one capsule, streaming: any size in constant memory.")
        {
            inputs, key, session, output, policy, tags, analyses, metadata, progress, json,
        };
        metadata.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.IndexOf('=') < 1))
                result.AddError("--meta takes KEY=VALUE.");
        });
        command.SetAction((parsed, cancellation) => CapsuleExit.RunAsync(parsed.GetValue(json), async () =>
        {
            var recipient = CapsuleKeyFile.ReadPublic(parsed.GetValue(key)!.FullName);
            var manifest = new CapsuleManifest
            {
                CreatedAt = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
                Producer = new CapsuleProducer("bonafide", Version),
                Policy = parsed.GetValue(policy),
                Tags = OrNull(parsed.GetValue(tags)),
                Analyses = OrNull(parsed.GetValue(analyses)?.Select(type => new CapsuleAnalysis(type)).ToArray()),
                Metadata = Metadata(parsed.GetValue(metadata)),
            };
            var work = new SealWork(recipient, CapsuleSessionFile.Read(parsed.GetValue(session)!.FullName), manifest, parsed.GetValue(progress));
            var path = parsed.GetValue(output)!.FullName;
            await work.RunAsync(parsed.GetValue(inputs)!, path, cancellation);
            Report(parsed.GetValue(json), path, recipient);
            return ExitCode.Success;
        }));
        return command;
    }

    private static string Version => typeof(SealCommand).Assembly.GetName().Version!.ToString(3);

    private static void Report(bool json, string path, CapsulePublicKey recipient)
    {
        var size = new FileInfo(path).Length;
        if (json)
            JsonOutput.Write(new { capsule = path, size, kid = recipient.Id.ToString() });
        else
            Console.WriteLine($"{path}: {size} bytes, sealed to {recipient.Id}");
    }

    private static T[]? OrNull<T>(T[]? values) => values is { Length: > 0 } ? values : null;

    private static Dictionary<string, string>? Metadata(string[]? pairs) => OrNull(pairs)?
        .Select(pair => pair.Split('=', 2))
        .GroupBy(pair => pair[0], pair => pair[1])
        .ToDictionary(group => group.Key, group => group.Last());
}
