using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;

namespace Bonafide.Liveness.Challenges;

/// <summary>
/// Where the face is to go after the two distances of a passive video, each told when the one before it was held. Drawn on the server, one per session.
/// Sizes are face heights over reach, see <c>GuidanceLimits</c>.
/// </summary>
/// <param name="FromFar">For a subject whom the two distances have led away from the camera.</param>
/// <param name="FromNear">For one whom they have led up to it; as many.</param>
public sealed record DistancesChallenge(IReadOnlyList<double> FromFar, IReadOnlyList<double> FromNear)
{
    /// <summary>How many distances follow.</summary>
    public int Count => FromFar.Count;

    /// <summary>
    /// Whether a session is to be asked for them: where it must withstand a recording, and no light that is drawn for it does so already.
    /// </summary>
    /// <param name="mode">What is asked of the subject.</param>
    /// <param name="level">How strict the verdict is.</param>
    /// <param name="light">Whether a light sequence is shown.</param>
    public static bool IsAskedFor(CaptureMode mode, SecurityLevel level, bool light) =>
        mode == CaptureMode.PassiveVideo && level == SecurityLevel.High && !light;
}
