namespace Bonafide.Server.Identities;

/// <summary>A consent as it is given or withdrawn.</summary>
/// <param name="Type">A name in capitals such as PORTRAIT.</param>
/// <param name="Approved">False withdraws what was approved before.</param>
/// <param name="From">From when it holds; null for from now.</param>
/// <param name="To">Until when; null for as long as the identity is kept.</param>
internal sealed record NewConsent(string Type, bool Approved, DateTimeOffset? From, DateTimeOffset? To);
