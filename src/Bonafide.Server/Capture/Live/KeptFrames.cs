namespace Bonafide.Server.Capture.Live;

/// <summary>The live JPEGs of the frames whose full-resolution pictures the client keeps, to compare the stills with.</summary>
internal sealed class KeptFrames
{
    private readonly Dictionary<long, byte[]> _jpegs = [];

    /// <summary>Follows one answer to a frame.</summary>
    public void Update(long frameId, ReadOnlySpan<byte> jpeg, bool keep, IReadOnlyList<long> drop)
    {
        foreach (var dropped in drop)
            _jpegs.Remove(dropped);
        if (keep)
            _jpegs[frameId] = jpeg.ToArray();
    }

    /// <summary>The live JPEG of a frame; empty when it was not kept.</summary>
    public ReadOnlyMemory<byte> this[long frameId] => _jpegs.TryGetValue(frameId, out var jpeg) ? jpeg : default;
}
