namespace Integrator.Transactions;

/// <summary>How a person is verified: by the biometric services alone, or as an identity that is proven.</summary>
internal interface IVerification
{
    /// <summary>Makes a session that the page captures in.</summary>
    /// <param name="mode">A capture mode.</param>
    /// <param name="withAge">Whether the age is wanted, where it can be had.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<BegunVerification> BeginAsync(string mode, bool withAge, CancellationToken cancellation);

    /// <summary>Adds the picture that the captured face is compared with.</summary>
    Task AddReferenceAsync(Transaction transaction, Stream picture, CancellationToken cancellation);

    /// <returns>The result; null when there is none yet.</returns>
    Task<VerificationResult?> ResultAsync(Transaction transaction, CancellationToken cancellation);

    /// <returns>The best image; null when none is kept.</returns>
    Task<byte[]?> ImageAsync(Transaction transaction, CancellationToken cancellation);

    /// <returns>How the captured face compares with the picture; null when the two were not compared.</returns>
    Task<VerificationMatch?> MatchAsync(Transaction transaction, CancellationToken cancellation);

    /// <summary>Erases all that was captured and sent.</summary>
    Task EraseAsync(Transaction transaction, CancellationToken cancellation);
}

/// <summary>A verification that can be captured.</summary>
/// <param name="Session">SESSION_ID of the capture server.</param>
/// <param name="Identity">IDENTITY_ID, where identities are proven.</param>
/// <param name="Portrait">PORTRAIT_ID, where identities are proven.</param>
internal sealed record BegunVerification(string Session, string? Identity = null, string? Portrait = null);

/// <summary>What came of a capture.</summary>
/// <param name="LivenessStatus">In the words of the SDK's document.</param>
/// <param name="Diagnostic">Why, for people.</param>
/// <param name="LivenessMode">As it was captured.</param>
/// <param name="SecurityLevel">As it was judged.</param>
/// <param name="Age">Where it was asked for.</param>
/// <param name="BestImage">Identifier of the best image; null when there is none.</param>
/// <param name="PortraitStatus">Of a portrait whose identity is proven: VERIFIED, NOT_VERIFIED, INVALID or ADJUDICATION.</param>
/// <param name="IsSigned">Whether the answer was signed, and the signature checked.</param>
internal sealed record VerificationResult(
    string LivenessStatus, string? Diagnostic, string LivenessMode, string SecurityLevel, WebCapture.AgeResult? Age, string? BestImage, string? PortraitStatus, bool IsSigned);

/// <summary>A comparison.</summary>
/// <param name="Accepted">Whether the two count as one person.</param>
/// <param name="Score">Match score.</param>
/// <param name="Threshold">Least score of one person; null where the service decides.</param>
/// <param name="FalseAcceptanceRate">Per cent of strangers who would reach the score; null where the service does not tell.</param>
internal sealed record VerificationMatch(bool Accepted, double Score, double? Threshold, double? FalseAcceptanceRate);
