using System.Buffers;
using System.Buffers.Binary;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Writes single values, little-endian.</summary>
internal sealed class FieldWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Byte(byte value) => _bytes.Write([value]);

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), value);
        _bytes.Advance(2);
    }

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void UInt64(ulong value) => Int64(unchecked((long)value));

    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    // By the bits, so that not-a-number keeps its payload too.
    public void Single(float value) => Int32(BitConverter.SingleToInt32Bits(value));

    public void Singles(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            Single(value);
    }

    public void Count(int value) => Int32(value);

    public void Text(string value)
    {
        var bytes = RecordingFormat.Utf8.GetBytes(value);
        if (bytes.Length > RecordingFormat.MaxTextBytes)
            throw new ArgumentException($"A text holds at most {RecordingFormat.MaxTextBytes} bytes.", nameof(value));
        Count(bytes.Length);
        Raw(bytes);
    }

    public void Optional<T>(T? value, Action<T> write)
        where T : struct
    {
        Bool(value.HasValue);
        if (value is { } present)
            write(present);
    }

    public void Optional(string? value, Action<string> write)
    {
        Bool(value is not null);
        if (value is not null)
            write(value);
    }
}
