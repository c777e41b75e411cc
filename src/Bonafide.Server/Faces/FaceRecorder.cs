using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Protection;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Faces;

/// <summary>Makes the row of a face, whether it was captured or sent in.</summary>
internal sealed class FaceRecorder(Identifiers identifiers, TimeProvider time)
{
    /// <param name="sessionId">Owner.</param>
    /// <param name="cipher">The owner's cipher.</param>
    /// <param name="found">The face; must have a template.</param>
    /// <param name="source">Where it comes from.</param>
    public FaceRow Make(string sessionId, SessionCipher cipher, AnalyzedFace found, FaceSource source)
    {
        var id = identifiers.NextUuid();
        var template = found.Template ?? throw new ArgumentException("A face is kept for its template.", nameof(found));
        var (box, eyes) = (found.Face.Box, found.Face.Eyes);
        return new FaceRow
        {
            Id = id,
            SessionId = sessionId,
            MediaId = source.MediaId,
            FriendlyName = source.FriendlyName,
            ImageType = source.ImageType,
            Digest = Convert.ToHexStringLower(SHA256.HashData(source.Image.Span)),
            Mode = template.Mode,
            Quality = found.TemplateQuality,
            QuarterTurns = source.QuarterTurns,
            BoxX = box.X,
            BoxY = box.Y,
            BoxWidth = box.Width,
            BoxHeight = box.Height,
            EyeX1 = eyes.X1,
            EyeY1 = eyes.Y1,
            EyeX2 = eyes.X2,
            EyeY2 = eyes.Y2,
            Template = SealedTemplates.Seal(cipher, id, template),
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
    }
}
