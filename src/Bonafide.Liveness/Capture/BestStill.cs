using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>Chooses the best image: among the stills that show a face, the one with the highest <see cref="ShotScore"/>.</summary>
public static class BestStill
{
    /// <summary>The best still; null when none shows a face.</summary>
    public static StillObservation? Of(IReadOnlyList<StillObservation> stills)
    {
        StillObservation? best = null;
        var score = -1.0;
        foreach (var still in stills)
        {
            if (still.Faces.Count == 0)
                continue;
            var own = ShotScore.Of(still.Faces[0]);
            if (own > score)
                (best, score) = (still, own);
        }

        return best;
    }
}
