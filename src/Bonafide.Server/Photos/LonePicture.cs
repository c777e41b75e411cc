using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Photos;

/// <summary>Judges a picture that came without a capture, as far as that goes.</summary>
internal sealed class LonePicture(PictureAnalyst analyst, PictureOptions options)
{
    private const string ProvesNothing = "One picture proves nobody present. Let the person make a capture.";

    public async Task<Outcome<JudgedPicture>> JudgeAsync(ReadOnlyMemory<byte> image, CancellationToken cancellation)
    {
        if ((await analyst.AnalyzeAsync(image, cancellation)).IsRefused(out var refusal, out var picture))
            return refusal;
        var verdict = StillVerdict.Judge(Observe(picture), SecurityLevel.High, VerdictPolicy.Current);
        var required = StillVerdict.Requirements(SecurityLevel.High, VerdictPolicy.Current);
        var judged = options.JudgeAlone && picture.Analysis.Pad.Count > 0;
        var isLive = judged && verdict.Status == LivenessStatus.Success;
        return new JudgedPicture
        {
            Picture = picture,
            IsLive = isLive,
            Score = judged ? WeakestCue.Score(verdict.Cues, required) : 0,
            Diagnostic = isLive ? null : judged ? verdict.Diagnostic : ProvesNothing,
        };
    }

    private static StillObservation Observe(AnalyzedPicture picture) => new()
    {
        FrameId = 0,
        Width = picture.Analysis.Width,
        Height = picture.Analysis.Height,
        Faces = [.. picture.Analysis.Faces.Select(face => face.Face)],
        LiveCorrelation = null,
        TemplateDistance = null,
        Texture = picture.Face.Texture,
        Pad = picture.Analysis.Pad,
    };
}
