namespace Bonafide.Server.Identities;

/// <summary>What a person has to decide, and of whom.</summary>
/// <param name="Submission">A portrait between the thresholds, or a document that nobody vouched for.</param>
/// <param name="BusinessId">The relying service's name for what is to be reached.</param>
internal sealed record OpenCase(Submission Submission, string? BusinessId);
