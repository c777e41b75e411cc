namespace Integrator.IdentityProofing;

/// <summary>What creating an identity answers, as far as the sample uses it.</summary>
internal sealed record CreatedIdentity(string Id);

/// <summary>A consent that was taken down.</summary>
internal sealed record TakenConsent(string ConsentId, bool Approved, string Type);

/// <summary>A live capture that can begin.</summary>
/// <param name="Id">PORTRAIT_ID.</param>
/// <param name="SessionId">SESSION_ID for the page.</param>
internal sealed record StartedCapture(string Id, string SessionId);

/// <summary>How far a portrait or a document is.</summary>
/// <param name="Status">VERIFIED, NOT_VERIFIED, INVALID, PROCESSING or ADJUDICATION.</param>
/// <param name="Errors">What was wrong with the capture itself; none where it was good.</param>
internal sealed record EvidenceStatus(string Status, IReadOnlyList<EvidenceError>? Errors = null);

/// <summary>One thing that was wrong.</summary>
internal sealed record EvidenceError(string Code, string Message);

/// <summary>An identity, as far as the sample uses it.</summary>
internal sealed record ProofedIdentity(ProofedPortrait? Portrait = null);

/// <summary>The latest portrait of an identity.</summary>
/// <param name="Status">As in <see cref="EvidenceStatus"/>.</param>
/// <param name="Score">Match score against the document; absent where nothing was compared.</param>
internal sealed record ProofedPortrait(string Status, double? Score = null);
