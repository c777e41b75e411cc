using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Media;

/// <summary>Seals what is kept and opens what is read. The row is for the caller to insert, in the transaction that needs the object.</summary>
internal sealed class MediaVault(IMediaStore store, MediaIndex index, Identifiers identifiers, TimeProvider time)
{
    public async Task<MediaRow> KeepAsync(
        string sessionId, SessionCipher cipher, string kind, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var row = new MediaRow
        {
            Id = identifiers.NextUuid(),
            SessionId = sessionId,
            Kind = kind,
            ContentType = contentType,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
            Size = content.Length,
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await store.WriteAsync(new MediaAddress(sessionId, row.Id), cipher.Seal(content.Span, Context(row.Id)), cancellation);
        return row;
    }

    /// <returns>Null when the object is gone.</returns>
    public async Task<StoredMedia?> OpenAsync(string mediaId, SessionCipher cipher, CancellationToken cancellation) =>
        await index.FindAsync(mediaId, cancellation) is { } row ? await OpenAsync(row, cipher, cancellation) : null;

    /// <returns>Null when the object is gone.</returns>
    public async Task<StoredMedia?> OpenAsync(MediaRow row, SessionCipher cipher, CancellationToken cancellation)
    {
        var content = await store.ReadAsync(new MediaAddress(row.SessionId, row.Id), cancellation);
        return content is null ? null : new StoredMedia(row, cipher.Open(content, Context(row.Id)));
    }

    public Task DropAsync(MediaRow row, CancellationToken cancellation) =>
        store.DeleteAsync(new MediaAddress(row.SessionId, row.Id), cancellation);

    private static string Context(string mediaId) => "media:" + mediaId;
}
