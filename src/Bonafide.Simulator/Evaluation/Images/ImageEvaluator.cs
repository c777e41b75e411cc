using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;
using Bonafide.Simulator.Attacks;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Simulator.Evaluation.Images;

/// <summary>Judges photographs by what a single picture allows.</summary>
public sealed class ImageEvaluator(IVisionEngine engine, SecurityLevel level, VerdictPolicy policy)
{
    private static readonly StillOptions Options = new() { TryRotations = true, Templates = false, Presentation = true };

    /// <summary>One trial per picture, in the order given. A picture that cannot be read, or shows no face, has no response.</summary>
    /// <param name="images">See <see cref="LabelledImages.In"/>.</param>
    /// <param name="progress">Told the number of judged pictures.</param>
    /// <param name="cancellation">Stops early.</param>
    public async Task<IReadOnlyList<Trial>> RunAsync(
        IReadOnlyList<(string Label, string Path)> images, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(images);
        var species = images.Select(image => image.Label).Distinct().ToDictionary(label => label, Photographed);
        var trials = new Trial[images.Count];
        var done = 0;
        await Parallel.ForAsync(0, images.Count, cancellation, async (i, token) =>
        {
            trials[i] = Judge(species[images[i].Label], i, await ObserveAsync(images[i].Path, i, token));
            progress?.Report(Interlocked.Increment(ref done));
        });
        return trials;
    }

    private async Task<StillObservation?> ObserveAsync(string path, int number, CancellationToken cancellation)
    {
        try
        {
            var seen = await engine.AnalyzeAsync(await File.ReadAllBytesAsync(path, cancellation), Options, cancellation);
            return seen.Faces.Count == 0 ? null : new StillObservation
            {
                FrameId = number,
                Width = seen.Width,
                Height = seen.Height,
                Faces = [.. seen.Faces.Select(face => face.Face)],
                LiveCorrelation = null,
                TemplateDistance = null,
                Texture = seen.Faces[0].Texture,
                Pad = seen.Pad,
            };
        }
        catch (UnreadableImageException)
        {
            return null;
        }
    }

    private Trial Judge(Species species, int number, StillObservation? still)
    {
        var verdict = still is null ? null : StillVerdict.Judge(still, level, policy);
        return new Trial
        {
            Species = species,
            Mode = CaptureMode.Passive,
            Level = level,
            Seed = (ulong)number,
            Status = verdict?.Status ?? LivenessStatus.Failed,
            Diagnostic = verdict?.Diagnostic,
            NoResponse = still is null,
            Cues = verdict?.Cues ?? [],
            Margin = verdict is null ? 0 : Trial.MarginOf(verdict.Cues, StillVerdict.Requirements(level, policy)),
            Elapsed = TimeSpan.Zero,
        };
    }

    private static Species Photographed(string label) => new(
        label, $"photographs of the folder {label}", _ => throw new NotSupportedException("A photograph is not presented."), label == LabelledImages.BonaFide);
}
