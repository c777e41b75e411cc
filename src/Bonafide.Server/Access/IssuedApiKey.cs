namespace Bonafide.Server.Access;

/// <summary>A key just made: the only moment at which its secret is known.</summary>
/// <param name="Secret">To be sent as the header <c>apikey</c>. Shown once.</param>
/// <param name="Key">What is known of it afterwards.</param>
public sealed record IssuedApiKey(string Secret, ApiKey Key);
