using Bonafide.Server.Analysis;
using Bonafide.Server.Outcomes;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Photos;

/// <summary>Compares the faces of two pictures. Nothing is kept.</summary>
internal sealed class PictureComparer(PictureAnalyst analyst, IVisionProvider vision)
{
    public async Task<Outcome<ComparedPictures>> CompareAsync(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second, CancellationToken cancellation)
    {
        if ((await TakeAsync(first, "first", cancellation)).IsRefused(out var refusal, out var one))
            return refusal;
        if ((await TakeAsync(second, "second", cancellation)).IsRefused(out refusal, out var two))
            return refusal;
        return vision.Get().IsMissing(out var missing, out var ready)
            ? Refusal.Unavailable(missing.Reason)
            : new ComparedPictures(one, two, ready.Matcher.Compare(one.Face.Template!, two.Face.Template!));
    }

    private async Task<Outcome<AnalyzedPicture>> TakeAsync(ReadOnlyMemory<byte> picture, string which, CancellationToken cancellation)
    {
        if ((await analyst.AnalyzeAsync(picture, cancellation)).IsRefused(out var refusal, out var analyzed))
            return refusal with { Message = $"The {which} of the two: {refusal.Message}" };
        return analyzed.Face is { Template: not null, TemplateQuality: >= 0 }
            ? analyzed
            : new Refusal(RefusalKind.NoFace, $"The face in the {which} image is too small, turned or dark to be compared. Send a better picture.");
    }
}

/// <summary>Two pictures and how alike their faces are.</summary>
internal sealed record ComparedPictures(AnalyzedPicture First, AnalyzedPicture Second, FaceMatch Comparison);
