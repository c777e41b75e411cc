using Bonafide.Server.Media;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Vision;
using Bonafide.Vision.Media;

namespace Bonafide.Server.Faces;

/// <summary>Reads and erases the pictures behind faces.</summary>
internal sealed class FaceImages(SessionCiphers ciphers, MediaVault vault, FaceStore store, AnalysisGate gate, VisionOptions options)
{
    /// <returns>Null when the picture is not kept.</returns>
    public async Task<StoredMedia?> OpenAsync(Session session, FaceRow face, CancellationToken cancellation)
    {
        if (face.MediaId is null)
            return null;
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return await vault.OpenAsync(face.MediaId, cipher, cancellation);
    }

    /// <summary>The picture as a JPEG on which the face's coordinates fit, whatever was sent.</summary>
    /// <returns>Null when the picture is not kept.</returns>
    public async Task<byte[]?> OpenUprightJpegAsync(Session session, FaceRow face, CancellationToken cancellation)
    {
        if (await OpenAsync(session, face, cancellation) is not { } image)
            return null;
        if (image.Row.ContentType == ImageContentType.Jpeg && face.QuarterTurns == 0)
            return image.Content;
        using var turn = await gate.EnterAsync(cancellation);
        return await UprightJpeg.ConvertAsync(image.Content, face.QuarterTurns, options, cancellation);
    }

    /// <summary>Erases a face with its template and picture.</summary>
    public async Task DeleteAsync(FaceRow face, CancellationToken cancellation)
    {
        if (face.MediaId is { } mediaId)
            await vault.DropAsync(new MediaRow { Id = mediaId, SessionId = face.SessionId }, cancellation);
        await store.DeleteAsync(face, cancellation);
    }
}
