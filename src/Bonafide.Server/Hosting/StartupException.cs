namespace Bonafide.Server.Hosting;

/// <summary>The server cannot start as configured; the message says why and what to change.</summary>
public class StartupException : Exception
{
    /// <summary>Reports one or more reasons.</summary>
    public StartupException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
