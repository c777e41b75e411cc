namespace Bonafide.Server.Access;

/// <summary>Who asks: the tenant whose sessions are visible, and how long what is made may live.</summary>
/// <param name="KeyId">The key used; fit for logs.</param>
/// <param name="Tenant">Owner of sessions.</param>
/// <param name="Roles">What the key may do.</param>
/// <param name="Retention">Life of sessions; null for the server's default.</param>
internal sealed record Caller(string KeyId, string Tenant, IReadOnlyList<string> Roles, TimeSpan? Retention);
