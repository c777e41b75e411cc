using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Stills;

/// <summary>
/// Chooses the quarter turn in which a picture shows its faces best. The picture as it is wins unless it shows no clear face and a turned one
/// does, or it shows none at all.
/// </summary>
internal static class RightWayUp
{
    public static (int QuarterTurns, StillFaces Found) Analyze(StillWorkspace workspace, RgbxImage image, StillOptions options, CancellationToken cancellation)
    {
        (int Turns, StillFaces Found) best = (0, StillAnalyzer.Analyze(workspace, image, options));
        if (!options.TryRotations || best.Found.Evidence.IsClear)
            return best;

        for (var turns = 1; turns < 4; turns++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var turned = ImageTurns.Turn(image, turns);
            var found = StillAnalyzer.Analyze(workspace, turned, options);
            if (IsBetter(found, best.Found))
                best = (turns, found);
        }

        return best;
    }

    private static bool IsBetter(StillFaces found, StillFaces known)
    {
        if (found.Evidence.IsClear != known.Evidence.IsClear)
            return found.Evidence.IsClear;
        return (found.Evidence.IsClear || known.Faces.Count == 0) && found.Evidence.Score > known.Evidence.Score;
    }
}
