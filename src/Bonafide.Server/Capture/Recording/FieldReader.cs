using System.Buffers.Binary;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Reads single values, little-endian, and never past the end.</summary>
internal sealed class FieldReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    private int Left => bytes.Length - _at;

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count > Left)
            throw new InvalidDataException($"The observations are cut short at byte {bytes.Length}.");
        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }

    public byte Byte() => Raw(1)[0];

    public bool Bool() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new InvalidDataException($"Byte {_at - 1} of the observations is {other} where 0 or 1 belongs."),
    };

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Raw(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Raw(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Raw(8));

    public ulong UInt64() => unchecked((ulong)Int64());

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    public float Single() => BitConverter.Int32BitsToSingle(Int32());

    public TimeSpan Time() => TimeSpan.FromTicks(Int64());

    public float[] Singles(int count)
    {
        var raw = Raw(count * sizeof(float));
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(raw[(i * sizeof(float))..]));
        return values;
    }

    /// <summary>A number of things of which each takes at least <paramref name="leastBytes"/>, so that it can be trusted before allocating.</summary>
    public int Count(int leastBytes)
    {
        var count = Int32();
        return count >= 0 && (long)count * leastBytes <= Left
            ? count
            : throw new InvalidDataException($"The observations claim {count} entries, more than {Left} bytes can hold.");
    }

    public string Text()
    {
        try
        {
            return RecordingFormat.Utf8.GetString(Raw(Count(1)));
        }
        catch (ArgumentException invalid)
        {
            throw new InvalidDataException("A text in the observations is not UTF-8.", invalid);
        }
    }

    public static T Defined<T>(T value)
        where T : struct, Enum
        => Enum.IsDefined(value) ? value : throw new InvalidDataException($"The observations name an unknown {typeof(T).Name} {value:D}.");

    public T? Optional<T>(Func<T> read)
        where T : struct
        => Bool() ? read() : null;

    public string? OptionalText() => Bool() ? Text() : null;

    public void End()
    {
        if (Left != 0)
            throw new InvalidDataException($"{Left} bytes follow after the end of the observations.");
    }
}
