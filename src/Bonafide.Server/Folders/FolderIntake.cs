using System.Security.Cryptography;
using Bonafide.Server.Analyses;
using Bonafide.Server.Capsules;
using Bonafide.Server.Entropy;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Folders;

/// <summary>Takes what is handed in, has it analysed, and keeps it or not. What is kept is kept whole: media first, then all rows at once.</summary>
internal sealed class FolderIntake(
    Analyst analyst, FolderStore store, FolderKeeper keeper, BestShots bestShots, SessionCiphers ciphers, CapsuleSessionStore sessions, CapsuleTrail trail,
    Identifiers identifiers, CapsuleOptions options, TimeProvider time, CapsuleLog log)
{
    /// <summary>Analyses and keeps nothing: neither the media nor what was found. The secret of a capsule is erased, so that it never opens again.</summary>
    public async Task<Outcome<Folder>> AnalyzeAsync(FolderDraft draft, CancellationToken cancellation)
    {
        try
        {
            return (await MakeAsync(draft, cancellation)).IsRefused(out var refusal, out var made) ? refusal : made.Folder;
        }
        finally
        {
            foreach (var capsule in CapsulesOf(draft))
                await sessions.ForgetAsync(capsule, CancellationToken.None);
        }
    }

    /// <summary>Analyses and keeps.</summary>
    public async Task<Outcome<Folder>> KeepAsync(FolderDraft draft, CancellationToken cancellation)
    {
        if ((await MakeAsync(draft, cancellation)).IsRefused(out var refusal, out var made))
            return refusal;
        var (shots, analyses) = bestShots.Draw(made.Folder.Analyses);
        var key = ciphers.NewWrappedKey(made.Folder.Id);
        var folder = await keeper.KeepAsync(
            made.Folder with { Media = [.. made.Folder.Media, .. shots.Select(shot => shot.Medium)], Analyses = analyses },
            key,
            [.. made.Pieces, .. shots],
            (kept, _) => store.AddAsync(kept, key, FolderMessage.Of(kept, draft.ResolutionEndpoint), cancellation),
            cancellation);
        foreach (var capsule in CapsulesOf(draft))
        {
            await sessions.KeepAsync(capsule, folder.Expires, cancellation);
            await trail.AddAsync(capsule, CapsuleAction.Stored, "server", $"folder {folder.Id}", cancellation);
        }

        log.FolderMade(folder.Id, folder.Media.Count, folder.Analyses.Count);
        return folder;
    }

    private static IEnumerable<string> CapsulesOf(FolderDraft draft) => draft.Media.Select(medium => medium.Capsule?.Session.Id).OfType<string>();

    private async Task<Outcome<MadeFolder>> MakeAsync(FolderDraft draft, CancellationToken cancellation)
    {
        var id = identifiers.NextUuid();
        var now = time.GetUtcNow();
        var pieces = draft.Media.Select(medium => new MediaPiece(MediumOf(medium, now), medium.Bytes) { Capsule = medium.Capsule }).ToList();
        if ((await analyst.RunAsync(id, draft.Tenant, pieces, draft.Analyses, cancellation)).IsRefused(out var refusal, out var analyses))
            return refusal;
        var folder = new Folder
        {
            Id = id,
            Tenant = draft.Tenant,
            MetaData = draft.MetaData,
            Created = now.ToUnixTimeMilliseconds(),
            Updated = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Expires = (now + (draft.Retention ?? options.Retention)).ToUnixTimeMilliseconds(),
            Media = [.. pieces.Select(piece => piece.Medium)],
            Analyses = analyses,
        };
        return new MadeFolder(folder, pieces);
    }

    private FolderMedium MediumOf(MediumDraft draft, DateTimeOffset now) => new()
    {
        Id = identifiers.NextUuid(),
        Name = draft.Name,
        Kind = draft.Kind,
        ContentType = draft.ContentType,
        Tags = draft.Tags,
        MetaData = draft.MetaData,
        Capsule = draft.Capsule?.Session.Id,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(draft.Bytes.Span)),
        Size = draft.Bytes.Length,
        Created = now.ToUnixTimeMilliseconds(),
    };

    private sealed record MadeFolder(Folder Folder, IReadOnlyList<MediaPiece> Pieces);
}
