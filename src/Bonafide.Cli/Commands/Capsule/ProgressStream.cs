using System.Globalization;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>Counts what is read and says so on standard error, at most every half second.</summary>
internal sealed class ProgressStream : Stream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly Stream _inner;
    private readonly string _what;
    private readonly long? _total;
    private readonly TimeProvider _time;
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly bool _speaks;
    private long _said;
    private long _read;
    private bool _spoke;

    public ProgressStream(Stream inner, string what, bool always, TimeProvider time)
    {
        _inner = inner;
        _what = what;
        _total = inner.CanSeek ? inner.Length : null;
        _time = time;
        _speaks = always || _terminal;
        _said = time.GetTimestamp();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Count(_inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await _inner.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_spoke && _terminal)
                Console.Error.WriteLine();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        if (_speaks && _time.GetElapsedTime(_said) >= Pause)
        {
            Say();
            _said = _time.GetTimestamp();
        }

        return read;
    }

    private void Say()
    {
        var share = _total is > 0 and var total ? string.Create(CultureInfo.InvariantCulture, $" of {total >> 20} MiB ({100 * _read / total} %)") : " MiB";
        var line = string.Create(CultureInfo.InvariantCulture, $"{_what}: {_read >> 20}{share}");
        if (_terminal)
            Console.Error.Write("\r" + line);
        else
            Console.Error.WriteLine(line);
        _spoke = true;
    }
}
