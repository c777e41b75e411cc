using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Media;
using Bonafide.Server.Protection;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Media;

public sealed class SealedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SystemEntropySource _entropy = new();
    private readonly MasterKey _master;
    private readonly SessionCiphers _ciphers;

    public SealedTests()
    {
        _master = new MasterKey(new DataFolder(_folder.Path), _entropy);
        _ciphers = new SessionCiphers(_master, _entropy);
    }

    public void Dispose()
    {
        _master.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void What_is_sealed_opens_to_the_same_bytes(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        using var cipher = _ciphers.Open("session", _ciphers.NewWrappedKey("session"));
        cipher.Open(cipher.Seal(plain, "context"), "context").ShouldBe(plain);
    }

    [Fact]
    public void Keys_that_are_made_and_opened_at_once_stay_whole() => Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
    {
        var id = $"session {i}";
        using var cipher = _ciphers.Open(id, _ciphers.NewWrappedKey(id));
        cipher.Open(cipher.Seal("plain"u8, "context"), "context").ShouldBe("plain"u8.ToArray());
    });

    [Fact]
    public void A_change_of_any_bit_is_noticed()
    {
        using var cipher = _ciphers.Open("session", _ciphers.NewWrappedKey("session"));
        var sealedBytes = cipher.Seal("plain"u8, "context");
        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            var changed = sealedBytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<CryptographicException>(() => cipher.Open(changed, "context"));
        }

        for (var length = 0; length < sealedBytes.Length; length++)
            Should.Throw<CryptographicException>(() => cipher.Open(sealedBytes.AsSpan(0, length), "context"));
    }

    [Fact]
    public void Nothing_opens_in_another_place_than_it_was_sealed_for()
    {
        var (mine, other) = (_ciphers.NewWrappedKey("mine"), _ciphers.NewWrappedKey("other"));
        using var cipher = _ciphers.Open("mine", mine);
        using var stranger = _ciphers.Open("other", other);
        var sealedBytes = cipher.Seal("plain"u8, "media:1");
        Should.Throw<CryptographicException>(() => cipher.Open(sealedBytes, "media:2"));
        Should.Throw<CryptographicException>(() => stranger.Open(sealedBytes, "media:1"));
        Should.Throw<CryptographicException>(() => _ciphers.Open("other", mine));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("{0991cedc-9111-4b9d-9e4e-8d6eb4db488f}")]
    public async Task Only_an_identifier_becomes_a_path(string id)
    {
        var store = new FileMediaStore(new DataFolder(_folder.Path));
        const string good = "0991cedc-9111-4b9d-9e4e-8d6eb4db488f";
        await Should.ThrowAsync<ArgumentException>(async () => await store.ReadAsync(new MediaAddress(id, good), default));
        await Should.ThrowAsync<ArgumentException>(async () => await store.ReadAsync(new MediaAddress(good, id), default));
        await Should.ThrowAsync<ArgumentException>(async () => await store.DeleteSessionAsync(id, default));
    }
}
