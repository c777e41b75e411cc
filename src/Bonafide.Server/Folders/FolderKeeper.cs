using Bonafide.Server.Analyses;
using Bonafide.Server.Media;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Folders;

/// <summary>Seals media under their folder's key and lays them down; what the store then does not take is taken back.</summary>
internal sealed class FolderKeeper(SessionCiphers ciphers, MediaVault vault)
{
    /// <param name="folder">What is to be kept; its analyses name media by the identifiers of the pieces.</param>
    /// <param name="dataKey">The folder's wrapped key.</param>
    /// <param name="pieces">The media that are new, in order.</param>
    /// <param name="store">Writes the rows; given the folder as the vault names its media, and the new ones among them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The folder as it is kept.</returns>
    public async Task<Folder> KeepAsync(
        Folder folder, byte[] dataKey, IReadOnlyList<MediaPiece> pieces, Func<Folder, IReadOnlyList<FolderMedium>, Task> store, CancellationToken cancellation)
    {
        var kept = new List<MediaRow>();
        try
        {
            var names = new Dictionary<string, string>();
            using (var cipher = ciphers.Open(folder.Id, dataKey))
            {
                foreach (var (medium, bytes) in pieces.Select(piece => (piece.Medium, piece.Bytes)))
                {
                    kept.Add(await vault.KeepAsync(
                        folder.Id, cipher, medium.Capsule is null ? MediaKind.FolderFile : MediaKind.Capsule, medium.ContentType, bytes, cancellation));
                    names[medium.Id] = kept[^1].Id;
                }
            }

            var renamed = Renamed(folder, names);
            await store(renamed, [.. renamed.Media.Where(medium => names.ContainsValue(medium.Id))]);
            return renamed;
        }
        catch
        {
            foreach (var row in kept)
                await vault.DropAsync(row, CancellationToken.None);
            throw;
        }
    }

    // The vault names what it keeps; the analyses must speak of the same names.
    private static Folder Renamed(Folder folder, Dictionary<string, string> names)
    {
        MediumResult Name(MediumResult result) => result with
        {
            MediaId = names.GetValueOrDefault(result.MediaId, result.MediaId),
            BestShotId = result.BestShotId is { } shot ? names.GetValueOrDefault(shot, shot) : null,
        };
        return folder with
        {
            Media = [.. folder.Media.Select(medium => medium with { Id = names.GetValueOrDefault(medium.Id, medium.Id) })],
            Analyses = [.. folder.Analyses.Select(analysis => analysis with { Results = analysis.Results with { Media = [.. analysis.Results.Media.Select(Name)] } })],
        };
    }
}
