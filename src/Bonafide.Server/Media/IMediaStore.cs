namespace Bonafide.Server.Media;

/// <summary>Keeps sealed objects. Files here; an object store when there is more than one node.</summary>
internal interface IMediaStore
{
    /// <summary>Writes an object that appears complete or not at all.</summary>
    Task WriteAsync(MediaAddress address, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <returns>Null when there is no such object.</returns>
    Task<byte[]?> ReadAsync(MediaAddress address, CancellationToken cancellation);

    /// <summary>Erases one object; no error when it is gone already.</summary>
    Task DeleteAsync(MediaAddress address, CancellationToken cancellation);

    /// <summary>Erases everything of a session, also what no row knows of; no error when it is gone already.</summary>
    Task DeleteSessionAsync(string sessionId, CancellationToken cancellation);
}
