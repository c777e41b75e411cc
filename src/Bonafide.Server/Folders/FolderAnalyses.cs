using Bonafide.Server.Analyses;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Folders;

/// <summary>Has a kept folder analysed again.</summary>
internal sealed class FolderAnalyses(FolderMedia media, Analyst analyst, FolderStore store, FolderKeeper keeper, BestShots bestShots, TimeProvider time)
{
    private const int Most = 64;

    /// <returns>The new analyses.</returns>
    public async Task<Outcome<IReadOnlyList<FolderAnalysis>>> AddAsync(
        OwnedFolder owned, IReadOnlyList<AnalysisRequest> requests, string who, CancellationToken cancellation)
    {
        var folder = owned.Folder;
        if (folder.Analyses.Count + requests.Count > Most)
            return Refusal.Invalid($"A folder has at most {Most} analyses. Make a new folder.");
        if ((await media.PiecesAsync(owned, who, cancellation)).IsRefused(out var refusal, out var pieces))
            return refusal;
        if ((await analyst.RunAsync(folder.Id, folder.Tenant, pieces, requests, cancellation)).IsRefused(out refusal, out var made))
            return refusal;
        var (shots, named) = bestShots.Draw(made);
        var updated = folder with
        {
            Media = [.. folder.Media, .. shots.Select(shot => shot.Medium)],
            Analyses = [.. folder.Analyses, .. named],
            Updated = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var kept = await keeper.KeepAsync(
            updated, owned.DataKey, shots, (renamed, media) => store.AddAnalysesAsync(renamed, made.Count, media, cancellation), cancellation);
        return kept.Analyses.TakeLast(made.Count).ToList();
    }
}
