namespace Bonafide.Server.Media;

/// <summary>An object as it was before it was sealed.</summary>
internal sealed record StoredMedia(MediaRow Row, byte[] Content);
