using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>What is tried on the vectors, and what must come of it.</summary>
internal static class VectorCases
{
    private const string Small = "small.capsule";
    private const string Three = "three-chunks.capsule";

    public static IEnumerable<VectorCase> Make(IReadOnlyDictionary<string, byte[]> files) =>
    [
        new() { Name = "small capsule opens", Capsule = Small, Entries = SmallEntries },
        new() { Name = "capsule of three chunks opens", Capsule = Three, Entries = ThreeEntries },
        new() { Name = "odd capsule opens", Capsule = "odd.capsule", Entries = [new(7, 1, VectorForge.Sha256([1]))] },
        new() { Name = "old key of a rotated ring opens", Capsule = Small, Keys = ["other.key", "recipient.key"], Entries = SmallEntries },
        .. HeaderCases(files[Small]),
        .. ChunkCases(Frames.Of(files[Three]), files[Three].Length),
        .. LimitCases(),
        .. ContentFaults.All.Select(fault => new VectorCase { Name = fault.Name, Capsule = fault.Name + ".capsule", Failure = fault.Failure }),
    ];

    private static IReadOnlyList<VectorEntry> SmallEntries =>
    [
        new(3, 20, VectorForge.Sha256("not really a picture"u8.ToArray()), "frame-1.jpg"),
        new(7, 0, VectorForge.Sha256([]), "empty.bin"),
    ];

    private static IReadOnlyList<VectorEntry> ThreeEntries =>
        [new(4, 2 * CapsuleFormat.ChunkSize, VectorForge.Sha256(TestCapsule.Bytes(2 * CapsuleFormat.ChunkSize)), "long.bin")];

    private static IEnumerable<VectorCase> HeaderCases(byte[] small)
    {
        yield return Fails("no bytes at all", "notACapsule", new VectorEdit("cut", Length: 0));
        yield return Fails("wrong first byte", "notACapsule", new VectorEdit("flip", At: 0));
        yield return Fails("version 2", "unknownVersion", new VectorEdit("flip", At: 8, Bit: 0), new VectorEdit("flip", At: 8, Bit: 1));
        yield return Fails("key id altered", "unknownKey", new VectorEdit("flip", At: 9));
        yield return Fails("key not in the ring", "unknownKey") with { Keys = ["other.key"] };
        yield return Fails("encapsulated key altered", "headerAltered", new VectorEdit("flip", At: 40, Bit: 3));
        yield return Fails("unused bit of the encapsulated key altered", "headerAltered", new VectorEdit("flip", At: 56, Bit: 7));
        yield return Fails("session id altered", "headerAltered", new VectorEdit("flip", At: 58, Bit: 0));
        yield return Fails("session tag altered", "headerAltered", new VectorEdit("flip", At: 58 + 9));
        yield return Fails("header tag altered", "headerAltered", new VectorEdit("flip", At: 58 + 9 + 32));
        yield return Fails("cut inside the header", "headerAltered", new VectorEdit("cut", Length: 60));
        yield return Fails("secret of another session", "wrongSessionSecret") with { Session = "other-secret.json" };
        yield return Fails("session unknown", "wrongSessionSecret") with { Session = "other-session.json" };
        yield return Fails("only the header", "chunkMissing", new VectorEdit("cut", Length: Frames.Of(small).Header.Length));
    }

    private static IEnumerable<VectorCase> ChunkCases(Frames three, int length)
    {
        var first = three.Header.Length;
        var size = three.Chunks[0].Length;
        var last = three.Chunks[2].Length;
        yield return Cut("ciphertext altered", "chunkAltered", new VectorEdit("flip", At: first + 100));
        yield return Cut("tag altered", "chunkAltered", new VectorEdit("flip", At: length - 1, Bit: 7));
        yield return Cut("chunk number altered", "chunkAltered", new VectorEdit("flip", At: first + size + 3, Bit: 0));
        yield return Cut("last mark set early", "chunkAltered", new VectorEdit("flip", At: first + 4));
        yield return Cut("last mark taken away", "chunkAltered", new VectorEdit("flip", At: first + (2 * size) + 4));
        yield return Cut("chunk length altered", "chunkAltered", new VectorEdit("flip", At: first + 8));
        yield return Cut("first chunk taken out", "chunkMissing", new VectorEdit("remove", At: first, Length: size));
        yield return Cut("middle chunk taken out", "chunkMissing", new VectorEdit("remove", At: first + size, Length: size));
        yield return Cut("last chunk taken out", "chunkMissing", new VectorEdit("remove", At: first + (2 * size), Length: last));
        yield return Cut("cut inside a chunk", "chunkMissing", new VectorEdit("cut", Length: first + size + 1000));
        yield return Cut("chunk twice in a row", "chunkRepeated", new VectorEdit("copy", At: first, Length: size, To: first + size));
        yield return Cut("first chunk again before the last", "chunkRepeated", new VectorEdit("copy", At: first, Length: size, To: first + (2 * size)));
        yield return Cut("two chunks swapped", "chunkReordered", new VectorEdit("move", At: first + size, Length: size, To: first));
        yield return Cut("last chunk moved to the front", "chunkReordered", new VectorEdit("move", At: first + (2 * size), Length: last, To: first));
        yield return Cut("one byte appended", "trailingBytes", new VectorEdit("append", Hex: "00"));
        yield return Cut("last chunk appended again", "trailingBytes", new VectorEdit("copy", At: first + (2 * size), Length: last, To: length));
    }

    private static IEnumerable<VectorCase> LimitCases() =>
    [
        Cut("more bytes than the reader takes", "tooLarge") with { MaxBytes = CapsuleFormat.ChunkSize },
        Cut("longer entry than the reader takes", "tooLarge") with { MaxEntryBytes = 100_000 },
        Cut("more entries than the reader takes", "tooLarge") with { MaxEntries = 3 },
    ];

    private static VectorCase Fails(string name, string failure, params VectorEdit[] edits) =>
        new() { Name = name, Capsule = Small, Edits = edits, Failure = failure };

    private static VectorCase Cut(string name, string failure, params VectorEdit[] edits) =>
        new() { Name = name, Capsule = Three, Edits = edits, Failure = failure };
}
