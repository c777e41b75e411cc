namespace Bonafide.Server.Media;

/// <summary>Where an object lies: under its session, so that a session's media can be erased as one.</summary>
internal readonly record struct MediaAddress(string SessionId, string MediaId);
