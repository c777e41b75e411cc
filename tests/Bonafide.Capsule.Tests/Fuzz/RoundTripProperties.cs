using Bonafide.Capsule.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Capsule.Tests.Fuzz;

public sealed class RoundTripProperties
{
    private static readonly Gen<int> Lengths = Gen.OneOf(
        Gen.Choose(0, 300),
        Gen.Choose(65_500, 65_600),
        Gen.Choose(CapsuleFormat.ChunkSize - 400, CapsuleFormat.ChunkSize + 400));

    private static readonly Gen<byte[]> Bodies = from length in Lengths from seed in Gen.Choose(0, 255) select TestCapsule.Bytes(length, seed);

    [Fact]
    public void Any_bodies_come_back_as_they_were() => Check(
        Gen.ListOf(Bodies, 3),
        bodies => TestCapsule.ReadAsync(TestCapsule.SealAsync([.. bodies]).Result).Result.Zip(bodies).All(pair => pair.First.SequenceEqual(pair.Second)));

    [Fact]
    public void However_the_source_is_cut_into_reads_the_capsule_opens() => Check(
        from body in Bodies from step in Gen.Choose(1, 70_000) select (body, step),
        given => ReadInSteps(TestCapsule.SealAsync(given.body).Result, given.step).Result.SequenceEqual(given.body));

    [Fact]
    public void Any_bit_flipped_anywhere_fails() => Check(
        from at in Gen.Choose(0, int.MaxValue) from bit in Gen.Choose(0, 7) select (at, bit),
        given =>
        {
            var capsule = TestCapsule.SealAsync(TestCapsule.Bytes(500)).Result;
            capsule[given.at % capsule.Length] ^= (byte)(1 << given.bit);
            return TestCapsule.FailureAsync(capsule).Result is not null;
        });

    private static async Task<byte[]> ReadInSteps(byte[] capsule, int step)
    {
        using var reader = await CapsuleReader.OpenAsync(new SteppingStream(capsule, step), TestCapsule.Keys, new SingleSession(TestCapsule.Session));
        var output = new MemoryStream();
        while (await reader.ReadEntryAsync() is not null)
            await reader.CopyBodyAsync(output);
        return output.ToArray();
    }

    private static void Check<T>(Gen<T> generator, Func<T, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(generator.ToArbitrary(), property));
}
