using System.Security.Cryptography;
using Bonafide.Server.Analysis;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Photos;

/// <summary>Looks at a picture that is not kept. Each kind of fault has a kind of refusal of its own.</summary>
internal sealed class PictureAnalyst(IVisionProvider vision, AnalysisGate gate)
{
    /// <summary>Largest picture, bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly StillOptions Wanted = new() { Presentation = true };

    public async Task<Outcome<AnalyzedPicture>> AnalyzeAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        if (picture.IsEmpty)
            return new Refusal(RefusalKind.NoImage, "The image is missing or empty.");
        if (picture.Length > MaxBytes)
            return Refusal.TooLarge($"The image has more than {MaxBytes} bytes. Send a smaller one.");
        if (ImageContentType.Of(picture.Span) is not (ImageContentType.Jpeg or ImageContentType.Png))
            return new Refusal(RefusalKind.UnsupportedMedia, "The image is neither a JPEG nor a PNG.");
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        if ((await AnalyzeAsync(ready.Engine, picture, cancellation)).IsRefused(out var refusal, out var analysis))
            return refusal;
        return analysis.Primary is { } face
            ? new AnalyzedPicture(Convert.ToHexStringLower(SHA256.HashData(picture.Span)), analysis, face)
            : new Refusal(RefusalKind.NoFace, "No face was found in the image. Send a picture with one clearly visible, upright face.");
    }

    private async Task<Outcome<StillAnalysis>> AnalyzeAsync(IVisionEngine engine, ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        try
        {
            return await engine.AnalyzeAsync(picture, Wanted, cancellation);
        }
        catch (UnreadableImageException exception)
        {
            return exception.Reason == UnreadableImageReason.TooLarge
                ? Refusal.TooLarge(exception.Message)
                : new Refusal(RefusalKind.UnsupportedMedia, exception.Message);
        }
    }
}
