using System.Buffers;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Stills;

/// <summary>
/// Puts stills together from their chunks. Everything a client claims about order and size is checked, and memory follows the bytes that came, not
/// the size that was announced.
/// </summary>
/// <param name="wanted">The frames whose stills were asked for, in order.</param>
/// <param name="maxBytes">Largest still.</param>
internal sealed class StillAssembly(IReadOnlyList<long> wanted, int maxBytes)
{
    private readonly List<ReceivedStill> _received = [];
    private ArrayBufferWriter<byte>? _current;
    private long _currentTotal;
    private int _next;

    /// <summary>The stills that are complete, in the order they were asked for.</summary>
    public IReadOnlyList<ReceivedStill> Received => _received;

    /// <summary>Whether all that was asked for has been answered.</summary>
    public bool IsComplete => _next == wanted.Count;

    /// <summary>Share that has arrived, 0 to 1; stills whose size is not known yet count as much as the others.</summary>
    public double Share => IsComplete ? 1 : (_next + (_current is null ? 0 : _current.WrittenCount / (double)_currentTotal)) / wanted.Count;

    /// <summary>Takes the next chunk.</summary>
    /// <returns>What is wrong with it; null when it was taken.</returns>
    public string? Accept(StillChunk chunk)
    {
        if (IsComplete || chunk.FrameId != wanted[_next])
            return "Stills come in the order that they were asked for, each once.";
        if (chunk.TotalBytes > maxBytes)
            return $"A still holds at most {maxBytes} bytes.";

        var have = _current?.WrittenCount ?? 0;
        if (chunk.Offset != have || (_current is not null && chunk.TotalBytes != _currentTotal))
            return "Chunks of a still come in order and agree on its size.";
        var end = have + chunk.Bytes.Length;
        if (end > chunk.TotalBytes || chunk.IsLast != (end == chunk.TotalBytes) || (chunk.Bytes.IsEmpty && chunk.TotalBytes > 0))
            return "The chunks of a still add up to its size, and the one that completes it is marked as the last.";

        Take(chunk);
        return null;
    }

    private void Take(StillChunk chunk)
    {
        if (chunk.TotalBytes > 0)
        {
            _current ??= new ArrayBufferWriter<byte>(chunk.Bytes.Length);
            _currentTotal = chunk.TotalBytes;
            _current.Write(chunk.Bytes.Span);
        }

        if (!chunk.IsLast)
            return;
        if (_current is not null)
            _received.Add(new ReceivedStill(chunk.FrameId, _current.WrittenMemory));
        _current = null;
        _next++;
    }
}

/// <summary>A still as it came.</summary>
/// <param name="FrameId">The live frame that it claims to be.</param>
/// <param name="Jpeg">Its bytes, not looked at yet.</param>
internal sealed record ReceivedStill(long FrameId, ReadOnlyMemory<byte> Jpeg);
