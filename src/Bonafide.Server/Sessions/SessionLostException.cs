namespace Bonafide.Server.Sessions;

/// <summary>The session is no longer the caller's: it was erased, it expired, or its hold ran out and another capture took it.</summary>
public sealed class SessionLostException : Exception
{
    /// <summary>For the log; nothing of the capture was stored.</summary>
    public SessionLostException()
        : base("The session was erased, expired, or was taken by another capture. Nothing was stored.")
    {
    }
}
