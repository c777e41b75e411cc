using System.Text.Json.Serialization;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Cli.Output;

/// <summary>What <c>analyze</c> says of one file.</summary>
internal sealed record PictureReport
{
    public required string File { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Width { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Height { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? QuarterTurns { get; init; }

    public required IReadOnlyList<FaceReport> Faces { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    public static async Task<PictureReport> ForAsync(IVisionEngine engine, string file, StillOptions options, CancellationToken cancellation)
    {
        try
        {
            var analysis = await engine.AnalyzeAsync(await System.IO.File.ReadAllBytesAsync(file, cancellation), options, cancellation);
            return new PictureReport
            {
                File = file,
                Width = analysis.Width,
                Height = analysis.Height,
                QuarterTurns = analysis.QuarterTurns,
                Faces = [.. analysis.Faces.Select(FaceReport.Of)],
            };
        }
        catch (Exception unusable) when (PictureErrors.IsExpected(unusable))
        {
            return new PictureReport { File = file, Faces = [], Error = PictureErrors.Describe(unusable) };
        }
    }
}
