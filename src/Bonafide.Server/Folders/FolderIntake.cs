using System.Security.Cryptography;
using Bonafide.Server.Analyses;
using Bonafide.Server.Capsules;
using Bonafide.Server.Entropy;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Folders;

/// <summary>Takes what is handed in, has it analysed, and keeps it or not. What is kept is kept whole: media first, then all rows at once.</summary>
internal sealed class FolderIntake(
    Analyst analyst, FolderStore store, SessionCiphers ciphers, MediaVault vault, CapsuleSessionStore sessions, CapsuleTrail trail, Identifiers identifiers,
    CapsuleOptions options, TimeProvider time, CapsuleLog log)
{
    /// <summary>Analyses and keeps nothing: neither the media nor what was found. The secret of a capsule is erased, so that it never opens again.</summary>
    public async Task<Outcome<Folder>> AnalyzeAsync(FolderDraft draft, CancellationToken cancellation)
    {
        try
        {
            return await MakeAsync(draft, cancellation);
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
        if ((await MakeAsync(draft, cancellation)).IsRefused(out var refusal, out var folder))
            return refusal;
        var key = ciphers.NewWrappedKey(folder.Id);
        var kept = new List<MediaRow>();
        try
        {
            var media = new List<FolderMedium>();
            using (var cipher = ciphers.Open(folder.Id, key))
            {
                foreach (var (medium, bytes) in folder.Media.Zip(draft.Media.Select(piece => piece.Bytes)))
                {
                    var row = await vault.KeepAsync(
                        folder.Id, cipher, medium.Capsule is null ? MediaKind.FolderFile : MediaKind.Capsule, medium.ContentType, bytes, cancellation);
                    kept.Add(row);
                    media.Add(medium with { Id = row.Id });
                }
            }

            folder = Renamed(folder, media);
            await store.AddAsync(folder, key, FolderMessage.Of(folder, draft.ResolutionEndpoint), cancellation);
        }
        catch
        {
            foreach (var row in kept)
                await vault.DropAsync(row, CancellationToken.None);
            throw;
        }

        foreach (var capsule in CapsulesOf(draft))
        {
            await sessions.KeepAsync(capsule, folder.Expires, cancellation);
            await trail.AddAsync(capsule, CapsuleAction.Stored, "server", $"folder {folder.Id}", cancellation);
        }

        log.FolderMade(folder.Id, folder.Media.Count, folder.Analyses.Count);
        return folder;
    }

    private static IEnumerable<string> CapsulesOf(FolderDraft draft) => draft.Media.Select(medium => medium.Capsule?.Session.Id).OfType<string>();

    // The vault names what it keeps; the analyses must speak of the same names.
    private static Folder Renamed(Folder folder, IReadOnlyList<FolderMedium> media)
    {
        var names = folder.Media.Zip(media).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id);
        return folder with
        {
            Media = media,
            Analyses = [.. folder.Analyses.Select(analysis => analysis with
            {
                Results = analysis.Results with { Media = [.. analysis.Results.Media.Select(result => result with { MediaId = names[result.MediaId] })] },
            })],
        };
    }

    private async Task<Outcome<Folder>> MakeAsync(FolderDraft draft, CancellationToken cancellation)
    {
        var id = identifiers.NextUuid();
        var now = time.GetUtcNow();
        var pieces = draft.Media.Select(medium => new MediaPiece(MediumOf(medium, now), medium.Bytes) { Capsule = medium.Capsule }).ToList();
        if ((await analyst.RunAsync(id, draft.Tenant, pieces, draft.Analyses, cancellation)).IsRefused(out var refusal, out var analyses))
            return refusal;
        return new Folder
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
}
