using System.Security.Cryptography;
using Bonafide.Server.Analyses;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Folders;

/// <summary>Makes media of the pictures that analyses chose to stand for the person.</summary>
internal sealed class BestShots(Identifiers identifiers, TimeProvider time)
{
    private const string Tag = "best_shot";

    /// <summary>Whether a medium was drawn from another one of its folder, and so says nothing more of the person than that one.</summary>
    public static bool IsOne(FolderMedium medium) => medium.Tags.Contains(Tag);

    /// <param name="analyses">Analyses, some with pictures.</param>
    /// <returns>The pictures as media, and the analyses naming them.</returns>
    public (IReadOnlyList<MediaPiece> Shots, IReadOnlyList<FolderAnalysis> Analyses) Draw(IReadOnlyList<FolderAnalysis> analyses)
    {
        var shots = new List<MediaPiece>();
        MediumResult Named(MediumResult result)
        {
            if (result.BestShot.IsEmpty)
                return result;
            shots.Add(PieceOf(result.BestShot));
            return result with { BestShotId = shots[^1].Medium.Id };
        }

        var named = analyses.Select(analysis => analysis with { Results = analysis.Results with { Media = [.. analysis.Results.Media.Select(Named)] } }).ToList();
        return (shots, named);
    }

    private MediaPiece PieceOf(ReadOnlyMemory<byte> jpeg) => new(
        new FolderMedium
        {
            Id = identifiers.NextUuid(),
            Name = "best_shot.jpg",
            Kind = MediumKind.Image,
            ContentType = "image/jpeg",
            Tags = [Tag],
            MetaData = "{}",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(jpeg.Span)),
            Size = jpeg.Length,
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        },
        jpeg);
}
