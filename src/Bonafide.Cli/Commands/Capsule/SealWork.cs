using Bonafide.Capsule;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Keys;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>Seals files beside the place of the capsule and moves it there when it is complete.</summary>
internal sealed class SealWork(CapsulePublicKey recipient, CapsuleSession session, CapsuleManifest manifest, bool progress)
{
    public async Task RunAsync(IReadOnlyList<string> inputs, string path, CancellationToken cancellation)
    {
        var partial = path + ".partial";
        try
        {
            await using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                await SealAsync(inputs, output, cancellation);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task SealAsync(IReadOnlyList<string> inputs, Stream output, CancellationToken cancellation)
    {
        using var writer = await CapsuleWriter.CreateAsync(output, recipient, session, manifest, cancellationToken: cancellation);
        foreach (var input in inputs)
        {
            var (type, head) = SealInput.Describe(input);
            using var source = new ProgressStream(CapsuleOptions.OpenInput(input), $"sealing {head.Name}", progress, TimeProvider.System);
            await writer.AddAsync(type, head, source, cancellation);
        }

        await writer.SealAsync(cancellation);
    }
}
