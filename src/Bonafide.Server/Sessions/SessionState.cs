namespace Bonafide.Server.Sessions;

/// <summary>Where a session is in its life.</summary>
internal enum SessionState
{
    /// <summary>Waits for a capture.</summary>
    Created,

    /// <summary>A socket holds it.</summary>
    Capturing,

    /// <summary>It has its outcome.</summary>
    Finished,
}
