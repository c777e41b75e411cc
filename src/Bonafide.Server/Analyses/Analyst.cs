using Bonafide.Server.Analysis;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Entropy;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Analyses;

/// <summary>Runs the analyses of one request over the media of one folder.</summary>
internal sealed class Analyst(
    FootageJudge judge, PictureFaces faces, VideoFootage videos, CapsuleTrail trail, CollectionAnalyst collections, IVisionProvider vision, CapsuleOptions options, CapsuleLog log,
    Identifiers identifiers, TimeProvider time)
{
    /// <param name="folderId">Whose analyses they will be.</param>
    /// <param name="tenant">Whose lists may be searched.</param>
    /// <param name="pieces">The folder's media.</param>
    /// <param name="requests">What is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A refusal where the server cannot analyse now, or a source is not among the media.</returns>
    public async Task<Outcome<IReadOnlyList<FolderAnalysis>>> RunAsync(
        string folderId, string tenant, IReadOnlyList<MediaPiece> pieces, IReadOnlyList<AnalysisRequest> requests, CancellationToken cancellation)
    {
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        var examination = new Examination(judge, faces, videos, trail, options, log, time);
        var analyses = new List<FolderAnalysis>();
        foreach (var request in requests)
        {
            if (SourcesOf(request, pieces).IsRefused(out var refusal, out var sources))
                return refusal;
            var run = request.Kind switch
            {
                AnalysisKind.Quality => QualityAnalyst.RunAsync(sources, request, examination, cancellation),
                AnalysisKind.Biometry => BiometryAnalyst.RunAsync(sources, request, examination, ready.Matcher, cancellation),
                _ => collections.RunAsync(sources, request, tenant, examination, ready.Matcher, cancellation),
            };
            if ((await run).IsRefused(out refusal, out var outcome))
                return refusal;
            analyses.Add(Made(folderId, request, outcome));
        }

        return analyses;
    }

    // Without sources named, liveness looks at the captures, and a match at everything that shows a face.
    private static Outcome<IReadOnlyList<MediaPiece>> SourcesOf(AnalysisRequest request, IReadOnlyList<MediaPiece> pieces)
    {
        if (request.Sources is not { } names)
            return pieces.Where(piece => (request.Kind != AnalysisKind.Quality || piece.Medium.Kind != MediumKind.Image) && !BestShots.IsOne(piece.Medium)).ToList();
        var sources = new List<MediaPiece>();
        foreach (var name in names)
        {
            if (pieces.FirstOrDefault(piece => piece.Medium.Id == name || piece.Medium.Name == name) is not { } piece)
                return Refusal.Invalid($"The analysis names the medium '{name}', which the folder does not have.");
            sources.Add(piece);
        }

        return sources;
    }

    private FolderAnalysis Made(string folderId, AnalysisRequest request, AnalysisOutcome outcome) => new()
    {
        Id = identifiers.NextUuid(),
        FolderId = folderId,
        Kind = request.Kind,
        State = outcome.State,
        Resolution = outcome.Resolution,
        Error = outcome.Error,
        MetaData = request.MetaData,
        Results = outcome.Results,
        Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}
