using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Transport;

/// <summary>What comes next from the client's side.</summary>
internal abstract record Arrival
{
    /// <summary>A message.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="At">When it was complete, a timestamp of the clock in use.</param>
    /// <param name="Media">Holds the bytes of a binary message; to be disposed of when they are no longer needed.</param>
    internal sealed record Received(ClientMessage Message, long At, MessageBuffer? Media) : Arrival;

    /// <summary>Something that is not of this protocol.</summary>
    internal sealed record Broken(string Fault) : Arrival;

    /// <summary>The connection is gone, or the client closed it.</summary>
    internal sealed record Closed : Arrival
    {
        public static readonly Closed Instance = new();
    }

    /// <summary>Nothing came by the deadline.</summary>
    internal sealed record Late : Arrival
    {
        public static readonly Late Instance = new();
    }

    /// <summary>The session is no longer this capture's: erased, expired, or taken.</summary>
    internal sealed record Lost : Arrival
    {
        public static readonly Lost Instance = new();
    }

    /// <summary>The server is shutting down.</summary>
    internal sealed record Stopping : Arrival
    {
        public static readonly Stopping Instance = new();
    }
}
