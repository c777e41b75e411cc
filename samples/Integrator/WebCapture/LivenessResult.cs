namespace Integrator.WebCapture;

/// <summary>The signed answer of <c>liveness-challenge-result</c>, as far as the sample uses it.</summary>
internal sealed record LivenessResult(
    string LivenessStatus, string LivenessMode, string SecurityLevel, string? Diagnostic = null, string? BestImageId = null, AgeResult? Age = null);

/// <summary>The estimated age against the threshold that was asked for.</summary>
internal sealed record AgeResult(bool AboveThreshold, double AgeEstimated, double Threshold);

/// <summary>One signed element of <c>matches</c>.</summary>
/// <param name="Reference">The face that was asked about.</param>
/// <param name="Candidate">The face it was compared with.</param>
/// <param name="Score">Higher is more alike.</param>
/// <param name="FalseAcceptanceRate">Per cent of strangers who would reach this score.</param>
internal sealed record FaceMatch(FaceName Reference, FaceName Candidate, double Score, double FalseAcceptanceRate);

/// <summary>Which face a match speaks of.</summary>
internal sealed record FaceName(string Id);
