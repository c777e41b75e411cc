using Bonafide.Cli.Output;
using Bonafide.Vision;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Templates;

namespace Bonafide.Cli.Pairs;

/// <summary>From a file to the template of its main face, or the reason why there is none.</summary>
internal sealed class TemplateSource(IVisionEngine engine)
{
    private static readonly StillOptions Options = new() { TryRotations = true };

    public async Task<TemplateRead> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            var analysis = await engine.AnalyzeAsync(await File.ReadAllBytesAsync(file, cancellation), Options, cancellation);
            return analysis.Primary?.Template is { } template ? new(template, null) : new(null, "No face was found.");
        }
        catch (Exception unusable) when (PictureErrors.IsExpected(unusable))
        {
            return new(null, PictureErrors.Describe(unusable));
        }
    }
}

/// <summary>A template, or why there is none.</summary>
internal readonly record struct TemplateRead(FaceTemplate? Template, string? Error);
