using Bonafide.Server.Sessions;

namespace Bonafide.Server.Faces;

/// <summary>A face and the session that owns it.</summary>
internal sealed record OwnedFace(Session Session, FaceRow Face);
