using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests;

public sealed class BitFlipTests
{
    [Fact]
    public async Task One_bit_flipped_at_any_byte_is_a_typed_failure()
    {
        var capsule = await TestCapsule.SealAsync([1, 2, 3, 4]);
        for (var position = 0; position < capsule.Length; position++)
        {
            var changed = (byte[])capsule.Clone();
            changed[position] ^= (byte)(1 << (position % 8));
            (await TestCapsule.FailureAsync(changed)).ShouldNotBeNull($"byte {position}");
        }
    }

    [Fact]
    public async Task Every_part_of_the_header_fails_as_what_it_is()
    {
        var capsule = await TestCapsule.SealAsync([1]);
        var header = await CapsuleReader.ReadHeaderAsync(new MemoryStream(capsule));
        for (var position = 0; position < header.Size; position++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = (byte[])capsule.Clone();
                changed[position] ^= (byte)(1 << bit);
                (await TestCapsule.FailureAsync(changed)).ShouldBe(Expected(position), $"byte {position} bit {bit}");
            }
        }
    }

    [Fact]
    public async Task A_capsule_cut_anywhere_is_a_typed_failure()
    {
        var capsule = await TestCapsule.SealAsync([1, 2, 3, 4]);
        for (var length = 0; length < capsule.Length; length++)
            (await TestCapsule.FailureAsync(capsule[..length])).ShouldNotBeNull($"cut to {length}");
    }

    private static CapsuleFailure Expected(int position) => position switch
    {
        < 8 => CapsuleFailure.NotACapsule,
        8 => CapsuleFailure.UnknownVersion,
        < 25 => CapsuleFailure.UnknownKey,
        _ => CapsuleFailure.HeaderAltered,
    };
}
