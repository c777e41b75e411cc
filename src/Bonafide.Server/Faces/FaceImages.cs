using Bonafide.Server.Media;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Faces;

/// <summary>Reads and erases the pictures behind faces.</summary>
internal sealed class FaceImages(SessionCiphers ciphers, MediaVault vault, FaceStore store)
{
    /// <returns>Null when the picture is not kept.</returns>
    public async Task<StoredMedia?> OpenAsync(Session session, FaceRow face, CancellationToken cancellation)
    {
        if (face.MediaId is null)
            return null;
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return await vault.OpenAsync(face.MediaId, cipher, cancellation);
    }

    /// <summary>Erases a face with its template and picture.</summary>
    public async Task DeleteAsync(FaceRow face, CancellationToken cancellation)
    {
        if (face.MediaId is { } mediaId)
            await vault.DropAsync(new MediaRow { Id = mediaId, SessionId = face.SessionId }, cancellation);
        await store.DeleteAsync(face, cancellation);
    }
}
