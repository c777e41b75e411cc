using System.Diagnostics;
using System.Security.Cryptography;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;

namespace Bonafide.Capsule.Bench;

/// <summary>32 MiB as one file and as 160 pictures, sealed and opened on one thread.</summary>
internal sealed class CapsuleSubject : IDisposable
{
    public const int Size = 32 << 20;

    private const int Pictures = 160;
    private const int Repetitions = 12;

    private readonly CapsuleKeyPair _key = CapsuleKeyPair.Generate(TimeProvider.System);
    private readonly CapsuleSession _session = new("bench", RandomNumberGenerator.GetBytes(32));
    private readonly CapsuleKeyRing _keys;
    private readonly MemoryStream _output = new(Size + (1 << 20));
    private byte[] _file = [];
    private byte[] _pictures = [];

    private CapsuleSubject() => _keys = new CapsuleKeyRing([_key]);

    public byte[] Plaintext { get; } = RandomNumberGenerator.GetBytes(Size);

    public static async Task<CapsuleSubject> MakeAsync()
    {
        var subject = new CapsuleSubject();
        await subject.SealAsync(1);
        subject._file = subject._output.ToArray();
        await subject.SealAsync(Pictures);
        subject._pictures = subject._output.ToArray();
        return subject;
    }

    public Task<Rate> SealFileAsync() => RateAsync(() => SealAsync(1));

    public Task<Rate> OpenFileAsync() => RateAsync(() => OpenAsync(_file, checkDigests: false));

    public Task<Rate> OpenFileCheckedAsync() => RateAsync(() => OpenAsync(_file, checkDigests: true));

    public Task<Rate> OpenPicturesAsync() => RateAsync(() => OpenAsync(_pictures, checkDigests: false));

    public Task<Rate> OpenPicturesCheckedAsync() => RateAsync(() => OpenAsync(_pictures, checkDigests: true));

    public void Dispose()
    {
        _keys.Dispose();
        _output.Dispose();
    }

    private static async Task<Rate> RateAsync(Func<Task> work)
    {
        var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < Repetitions; i++)
            await work();
        var bytes = (double)Size * Repetitions;
        return new Rate(bytes / (Environment.CpuUsage.TotalTime - used).TotalSeconds, bytes / Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private async Task SealAsync(int parts)
    {
        _output.SetLength(0);
        var manifest = new CapsuleManifest { CreatedAt = 0, Producer = new CapsuleProducer("bench", "1") };
        using var writer = await CapsuleWriter.CreateAsync(_output, _key.Public, _session, manifest);
        var size = Size / parts;
        for (var part = 0; part < parts; part++)
            await writer.AddAsync(EntryType.File, EntryHead.Empty, new MemoryStream(Plaintext, part * size, size));
        await writer.SealAsync();
    }

    private async Task OpenAsync(byte[] capsule, bool checkDigests)
    {
        var options = new CapsuleReaderOptions { CheckDigests = checkDigests };
        using var reader = await CapsuleReader.OpenAsync(capsule, _keys, new SingleSession(_session), options);
        while (await reader.ReadEntryAsync() is { } entry)
        {
            while (!entry.Type.IsJson() && !(await reader.ReadBodyAsync()).IsEmpty)
            {
            }
        }
    }
}
