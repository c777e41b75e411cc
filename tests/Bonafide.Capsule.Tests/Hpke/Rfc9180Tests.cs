using System.Text.Json;
using Bonafide.Capsule.Hpke;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Hpke;

public sealed class Rfc9180Tests
{
    private const int Base = 0;

    public static TheoryData<string> Setups =>
        [.. VectorFiles.Json("rfc9180-a2.json").GetProperty("setups").EnumerateArray().Select(setup => setup.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Setups))]
    public void Keys_are_derived_as_in_the_appendix(string name)
    {
        var setup = Setup(name);
        DhKem.DerivePrivateKey(setup.Hex("ikmE")).ShouldBe(setup.Hex("skE"));
        DhKem.DerivePrivateKey(setup.Hex("ikmR")).ShouldBe(setup.Hex("skR"));
        X25519.PublicKey(setup.Hex("skE")).ShouldBe(setup.Hex("pkE"));
        X25519.PublicKey(setup.Hex("skR")).ShouldBe(setup.Hex("pkR"));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public void Both_halves_agree_on_the_appendix_secret(string name)
    {
        var setup = Setup(name);
        DhKem.Encap(setup.Hex("skE"), setup.Hex("pkR"), out var encapsulated).ShouldBe(setup.Hex("sharedSecret"));
        encapsulated.ShouldBe(setup.Hex("pkE"));
        DhKem.Decap(encapsulated, setup.Hex("skR"), setup.Hex("pkR")).ShouldBe(setup.Hex("sharedSecret"));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public void The_key_schedule_ends_where_the_appendix_does(string name)
    {
        var setup = Setup(name);
        using var context = Context(setup);
        context.Key.ToArray().ShouldBe(setup.Hex("key"));
        context.BaseNonce.ToArray().ShouldBe(setup.Hex("baseNonce"));
        context.ExporterSecret.ToArray().ShouldBe(setup.Hex("exporterSecret"));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public void Messages_are_sealed_and_opened_as_in_the_appendix(string name)
    {
        var setup = Setup(name);
        using var context = Context(setup);
        foreach (var message in setup.GetProperty("encryptions").EnumerateArray())
        {
            var (plaintext, aad) = (message.Hex("plaintext"), message.Hex("aad"));
            var sequence = message.GetProperty("sequence").GetUInt32();
            var (ciphertext, tag) = (new byte[plaintext.Length], new byte[HpkeSuite.TagSize]);
            context.Seal(sequence, aad, plaintext, ciphertext, tag);
            ciphertext.Concat(tag).ShouldBe(message.Hex("ciphertext"));

            var opened = new byte[plaintext.Length];
            context.TryOpen(sequence, aad, ciphertext, tag, opened).ShouldBeTrue();
            opened.ShouldBe(plaintext);
        }
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public void Exported_secrets_are_those_of_the_appendix(string name)
    {
        var setup = Setup(name);
        using var context = Context(setup);
        foreach (var export in setup.GetProperty("exports").EnumerateArray())
            context.Export(export.Hex("context"), export.GetProperty("length").GetInt32()).ShouldBe(export.Hex("value"));
    }

    [Fact]
    public void A_message_with_a_wrong_tag_leaves_no_plaintext()
    {
        using var context = Context(Setup("A.2.1 base"));
        var plaintext = Enumerable.Repeat((byte)0x5A, 1000).ToArray();
        var (ciphertext, tag) = (new byte[1000], new byte[HpkeSuite.TagSize]);
        context.Seal(7, [], plaintext, ciphertext, tag);
        tag[0] ^= 1;
        var opened = new byte[1000];
        context.TryOpen(7, [], ciphertext, tag, opened).ShouldBeFalse();
        opened.ShouldAllBe(value => value == 0);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void A_point_of_small_order_agrees_on_nothing(string point) =>
        DhKem.Decap(Convert.FromHexString(point), Setup("A.2.1 base").Hex("skR"), Setup("A.2.1 base").Hex("pkR")).ShouldBeNull();

    [Fact]
    public void The_two_modes_never_share_a_key()
    {
        var setup = Setup("A.2.2 PSK");
        var (shared, info) = (setup.Hex("sharedSecret"), setup.Hex("info"));
        using var withSecret = KeySchedule.Psk(shared, info, setup.Hex("psk"), setup.Hex("pskId"));
        using var without = KeySchedule.Base(shared, info);
        without.Key.ToArray().ShouldNotBe(withSecret.Key.ToArray());
        without.ExporterSecret.ToArray().ShouldNotBe(withSecret.ExporterSecret.ToArray());
    }

    private static JsonElement Setup(string name) =>
        VectorFiles.Json("rfc9180-a2.json").GetProperty("setups").EnumerateArray().Single(setup => setup.GetProperty("name").GetString() == name);

    private static HpkeContext Context(JsonElement setup) => setup.GetProperty("mode").GetInt32() == Base
        ? KeySchedule.Base(setup.Hex("sharedSecret"), setup.Hex("info"))
        : KeySchedule.Psk(setup.Hex("sharedSecret"), setup.Hex("info"), setup.Hex("psk"), setup.Hex("pskId"));
}
