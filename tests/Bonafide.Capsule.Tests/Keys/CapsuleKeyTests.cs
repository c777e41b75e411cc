using System.Runtime.Versioning;
using Bonafide.Capsule.Keys;
using Bonafide.Capsule.Tests.Support;

namespace Bonafide.Capsule.Tests.Keys;

public sealed class CapsuleKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("capsule-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_survives_its_files()
    {
        using var key = CapsuleKeyPair.Generate(TimeProvider.System);
        var (publicFile, privateFile) = CapsuleKeyFile.WritePair(key, _folder);
        CapsuleKeyFile.ReadPublic(publicFile).Id.ShouldBe(key.Public.Id);
        using var read = CapsuleKeyFile.ReadPrivate(privateFile);
        read.PrivateKey.SequenceEqual(key.PrivateKey).ShouldBeTrue();
        read.CreatedAt.ShouldBe(key.CreatedAt);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_private_file_is_for_its_owner_only_and_the_public_one_holds_no_secret()
    {
        var (publicFile, privateFile) = CapsuleKeyFile.WritePair(TestCapsule.Key, _folder);
        File.GetUnixFileMode(privateFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.ReadAllText(publicFile).ShouldNotContain("privateKey");
    }

    [Fact]
    public void Key_files_are_never_overwritten()
    {
        CapsuleKeyFile.WritePair(TestCapsule.Key, _folder);
        Should.Throw<IOException>(() => CapsuleKeyFile.WritePair(TestCapsule.Key, _folder));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":"bonafide-capsule-key-2"}""")]
    public void A_file_that_is_no_key_is_refused_by_name(string content)
    {
        var path = Path.Combine(_folder, "bad.key");
        File.WriteAllText(path, content);
        Should.Throw<InvalidDataException>(() => CapsuleKeyFile.ReadPrivate(path)).Message.ShouldContain("bad.key");
    }

    [Fact]
    public void A_key_file_that_contradicts_itself_is_refused()
    {
        var (publicFile, privateFile) = CapsuleKeyFile.WritePair(TestCapsule.Key, _folder);
        var otherKid = TestCapsule.OtherKey.Public.Id.ToString();
        foreach (var path in new[] { publicFile, privateFile })
            File.WriteAllText(path, File.ReadAllText(path).Replace(TestCapsule.Key.Public.Id.ToString(), otherKid));
        Should.Throw<InvalidDataException>(() => CapsuleKeyFile.ReadPublic(publicFile));
        Should.Throw<InvalidDataException>(() => CapsuleKeyFile.ReadPrivate(privateFile));
    }

    [Fact]
    public void A_folder_is_a_ring_and_its_newest_key_is_the_one_to_seal_to()
    {
        CapsuleKeyFile.WritePair(TestCapsule.OtherKey, _folder);
        CapsuleKeyFile.WritePair(TestCapsule.Key, _folder);
        using var ring = CapsuleKeyFile.ReadRing(_folder);
        ring.Newest.Public.Id.ShouldBe(TestCapsule.OtherKey.Public.Id);
        ring.Ids.Count().ShouldBe(2);
    }

    [Fact]
    public void An_empty_folder_is_no_ring() => Should.Throw<InvalidDataException>(() => CapsuleKeyFile.ReadRing(_folder)).Message.ShouldContain("keygen");

    [Fact]
    public async Task After_rotation_old_capsules_open_and_after_retirement_they_do_not()
    {
        var capsule = await TestCapsule.SealAsync([1]);
        var newer = TestCapsule.MakeKey(9);
        using var rotated = new CapsuleKeyRing([TestCapsule.MakeKey(1), newer]);
        using (await CapsuleReader.OpenAsync(capsule, rotated, new SingleSession(TestCapsule.Session)))
            rotated.Newest.ShouldBe(newer);

        using var retired = new CapsuleKeyRing([TestCapsule.MakeKey(9)]);
        (await Should.ThrowAsync<CapsuleException>(async () => await CapsuleReader.OpenAsync(capsule, retired, new SingleSession(TestCapsule.Session))))
            .Failure.ShouldBe(CapsuleFailure.UnknownKey);
    }

    [Fact]
    public void A_ring_refuses_no_key_and_the_same_key_twice()
    {
        Should.Throw<ArgumentException>(() => new CapsuleKeyRing([]));
        Should.Throw<ArgumentException>(() => new CapsuleKeyRing([TestCapsule.Key, TestCapsule.MakeKey(1)]));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    public void Nothing_can_be_sealed_to_a_point_of_small_order(string point) =>
        Should.Throw<ArgumentException>(() => new CapsulePublicKey(Convert.FromHexString(point)));
}
