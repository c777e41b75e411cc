namespace Bonafide.Server.Identities;

/// <summary>What an identity is to be.</summary>
/// <param name="BusinessId">The relying service's name for what it wants to reach.</param>
/// <param name="CallbackUrl">Where changes of status are told; already checked.</param>
internal sealed record IdentityRequest(string? BusinessId, string? CallbackUrl);
