using Bonafide.Server.Analysis;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Sessions.Results;

/// <summary>The age on a best image. A capture that did not measure it has it measured here.</summary>
internal sealed class AgeEstimator(IVisionProvider vision)
{
    private static readonly StillOptions AgeOnly = new() { Age = true, Templates = false };

    /// <returns>Years; null when the models are missing.</returns>
    public async Task<double?> EstimateAsync(BestImage best, CancellationToken cancellation)
    {
        if (best.Face.Age is { } known)
            return known;
        if (vision.Get() is not VisionAvailability.Ready ready)
            return null;
        var analysis = await ready.Engine.AnalyzeAsync(best.Jpeg, AgeOnly, cancellation);
        var box = best.Face.Face.Box;
        return analysis.Faces
            .OrderBy(face => Math.Abs(face.Face.Box.CenterX - box.CenterX) + Math.Abs(face.Face.Box.CenterY - box.CenterY))
            .FirstOrDefault()?.Age;
    }
}
