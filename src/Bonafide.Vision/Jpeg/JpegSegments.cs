using System.Buffers.Binary;

namespace Bonafide.Vision.Jpeg;

/// <summary>Walks the marker segments before the first scan. Stops quietly at the first thing that is not a segment.</summary>
internal ref struct JpegSegments(ReadOnlySpan<byte> jpeg)
{
    private const byte StartOfScan = 0xDA;

    private ReadOnlySpan<byte> _rest = jpeg.Length > 2 ? jpeg[2..] : [];

    public JpegSegment Current { get; private set; }

    public readonly JpegSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        // Any number of fill bytes may precede a marker.
        while (_rest.Length >= 2 && _rest[0] == 0xFF && _rest[1] == 0xFF)
            _rest = _rest[1..];
        if (_rest.Length < 4 || _rest[0] != 0xFF || _rest[1] == StartOfScan)
            return false;

        var length = BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (length < 2 || length + 2 > _rest.Length)
            return false;

        Current = new JpegSegment(_rest[1], _rest.Slice(4, length - 2));
        _rest = _rest[(length + 2)..];
        return true;
    }
}

/// <summary>One marker segment.</summary>
internal readonly ref struct JpegSegment(byte marker, ReadOnlySpan<byte> body)
{
    public byte Marker { get; } = marker;

    public ReadOnlySpan<byte> Body { get; } = body;
}
