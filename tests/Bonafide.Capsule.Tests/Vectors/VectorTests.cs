using System.Text.Json;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Vectors;

public sealed class VectorTests
{
    private const string ForgeFolder = "BONAFIDE_FORGE_VECTORS";

    public static TheoryData<VectorCase> Cases => [.. Committed("vectors.json"), .. Committed("browser-vectors.json")];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_vector_ends_as_written(VectorCase vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        string? failure = null;
        var entries = new List<VectorEntry>();
        try
        {
            await ReadAsync(vector, entries);
        }
        catch (CapsuleException exception)
        {
            failure = JsonNamingPolicy.CamelCase.ConvertName(exception.Failure.ToString());
        }

        failure.ShouldBe(vector.Failure);
        if (failure is null)
            entries.ShouldBe(vector.Entries);
    }

    [Fact]
    public void Every_failure_has_a_vector() =>
        Enum.GetNames<CapsuleFailure>()
            .Select(JsonNamingPolicy.CamelCase.ConvertName)
            .Except(Committed("vectors.json").Select(vector => vector.Failure!))
            .ShouldBeEmpty();

    // Set BONAFIDE_FORGE_VECTORS to tests/vectors/capsule to write them anew after a deliberate change of the format.
    [Fact]
    public async Task The_committed_vectors_are_what_the_writer_writes()
    {
        foreach (var (name, bytes) in await VectorForge.MakeAsync())
        {
            if (Environment.GetEnvironmentVariable(ForgeFolder) is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
            else
                VectorFiles.Bytes(name).AsSpan().SequenceEqual(bytes).ShouldBeTrue(name);
        }
    }

    private static IReadOnlyList<VectorCase> Committed(string name) => VectorFiles.Exists(name) ? VectorSet.Read(VectorFiles.Bytes(name)) : [];

    private static async Task ReadAsync(VectorCase vector, List<VectorEntry> entries)
    {
        var capsule = vector.Edits.Aggregate(VectorFiles.Bytes(vector.Capsule), (bytes, edit) => edit.Apply(bytes));
        using var keys = new CapsuleKeyRing(vector.Keys.Select(name => CapsuleKeyFile.ParsePrivate(VectorFiles.Bytes(name), name)));
        var session = CapsuleSessionFile.Parse(VectorFiles.Bytes(vector.Session), vector.Session);
        var limits = new CapsuleLimits();
        limits = limits with
        {
            MaxBytes = vector.MaxBytes ?? limits.MaxBytes,
            MaxEntries = vector.MaxEntries ?? limits.MaxEntries,
            MaxEntryBytes = vector.MaxEntryBytes ?? limits.MaxEntryBytes,
        };
        var options = new CapsuleReaderOptions { Limits = limits };
        using var reader = await CapsuleReader.OpenAsync(new MemoryStream(capsule), keys, new SingleSession(session), options);
        while (await reader.ReadEntryAsync() is { } entry)
        {
            if (entry.Type.IsJson())
                continue;
            var body = new MemoryStream();
            await reader.CopyBodyAsync(body);
            entries.Add(new VectorEntry((int)entry.Type, body.Length, VectorForge.Sha256(body.ToArray()), entry.Head.Name));
        }
    }
}
