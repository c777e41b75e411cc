namespace Bonafide.Simulator.Remote;

/// <summary>The server ended a capture before its result.</summary>
/// <param name="code">Code of the protocol; 0 when the server gave none.</param>
/// <param name="message">The server's words.</param>
public sealed class RemoteCaptureException(int code, string message) : IOException($"{code}: {message}")
{
    /// <summary>Code of the protocol's error table.</summary>
    public int Code { get; } = code;
}
