namespace Bonafide.Server.Storage.Spool;

/// <summary>The frames of a finished capture, on the disk.</summary>
/// <param name="Ticket">What opens them.</param>
/// <param name="Id">The name of the spool, and of the video that comes of it.</param>
/// <param name="Frames">How many there are.</param>
/// <param name="Keep">To be called once a row knows of them; without it they go with the capture.</param>
internal sealed record SpooledFrames(FrameTicket Ticket, string Id, int Frames, Action Keep);
