using Bonafide.Capsule.Keys;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>A capture session whose picture is to come in a capsule.</summary>
/// <param name="Session">The session.</param>
/// <param name="Recipient">The key to seal to.</param>
/// <param name="Secret">The secret to seal with; known to the caller only now.</param>
/// <param name="Expires">When the capsule must have come, milliseconds since 1970.</param>
internal sealed record SealedSession(Session Session, CapsulePublicKey Recipient, byte[] Secret, long Expires);
