using Bonafide.Server.Entropy;

namespace Bonafide.Server.Storage.Spool;

/// <summary>Gives each capture a place for the frames of its video.</summary>
internal sealed class FrameSpools(SpoolFolder folder, StorageOptions options, Identifiers identifiers, IEntropySource entropy, StorageLog log)
{
    /// <param name="session">The session's short name for logs.</param>
    /// <returns>Null when no video is wanted.</returns>
    public FrameSpool? Open(string session) =>
        options.Mode == StorageMode.On ? new FrameSpool(folder, options.Video.MaxFrameBytes, identifiers.NextUuid(), entropy, log, session) : null;
}
