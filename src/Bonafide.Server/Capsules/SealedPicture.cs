using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>The one picture of a capsule that was opened and found whole.</summary>
/// <param name="Session">The session that it was sealed for.</param>
/// <param name="Picture">Its bytes.</param>
internal sealed record SealedPicture(Session Session, byte[] Picture);
