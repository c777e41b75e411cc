using Bonafide.Server.Analyses;
using Bonafide.Server.Capsules;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Folders;

/// <summary>Reads the media of folders. A capsule is opened only with a reason, which its trail keeps.</summary>
internal sealed class FolderMedia(SessionCiphers ciphers, MediaVault vault, CapsuleOpener opener)
{
    private static readonly Refusal Gone = Refusal.NotFound("The medium is gone.");

    /// <summary>The bytes as they came; those of a capsule are sealed.</summary>
    public async Task<Outcome<byte[]>> ReadAsync(OwnedFolder owned, FolderMedium medium, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(owned.Folder.Id, owned.DataKey);
        var row = new MediaRow { Id = medium.Id, SessionId = owned.Folder.Id, ContentType = medium.ContentType };
        return await vault.OpenAsync(row, cipher, cancellation) is { } stored ? stored.Content : Gone;
    }

    /// <summary>What is inside a capsule.</summary>
    /// <param name="owned">Its folder.</param>
    /// <param name="medium">The capsule.</param>
    /// <param name="action">One of <see cref="CapsuleAction"/>.</param>
    /// <param name="who">Who opens it.</param>
    /// <param name="why">What for.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<CapsuleContents>> OpenAsync(
        OwnedFolder owned, FolderMedium medium, string action, string who, string why, CancellationToken cancellation)
    {
        if ((await ReadAsync(owned, medium, cancellation)).IsRefused(out var refusal, out var bytes))
            return refusal;
        return await opener.ReopenAsync(bytes, medium.Capsule!, action, who, why, cancellation) switch
        {
            CapsuleOpening.Opened opened => opened.Contents,
            CapsuleOpening.Refused refused => Refusal.Unavailable($"The stored capsule does not open any more ({refused.Failure}). Check the server's keys and its storage."),
            _ => throw new InvalidOperationException("There is no third way."),
        };
    }

    /// <summary>All media, ready to be analysed again.</summary>
    public async Task<Outcome<IReadOnlyList<MediaPiece>>> PiecesAsync(OwnedFolder owned, string who, CancellationToken cancellation)
    {
        var pieces = new List<MediaPiece>();
        foreach (var medium in owned.Folder.Media)
        {
            if ((await ReadAsync(owned, medium, cancellation)).IsRefused(out var refusal, out var bytes))
                return refusal;
            var piece = new MediaPiece(medium, bytes);
            if (medium.Capsule is not null)
            {
                if ((await OpenAsync(owned, medium, CapsuleAction.Opened, who, "to be analysed again", cancellation)).IsRefused(out refusal, out var contents))
                    return refusal;
                piece = piece with { Capsule = contents };
            }

            pieces.Add(piece);
        }

        return pieces;
    }
}
