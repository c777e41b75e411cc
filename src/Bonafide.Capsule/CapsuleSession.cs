using System.Buffers;
using System.Text;

namespace Bonafide.Capsule;

/// <summary>What ties a capsule to one session: its id, which the header shows, and its secret, which it does not.</summary>
public sealed class CapsuleSession
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private readonly byte[] _secret;

    /// <summary>Takes a copy of the secret.</summary>
    /// <param name="id">1 to 128 of the characters A-Z a-z 0-9 - . _ ~.</param>
    /// <param name="secret">32 to 64 random bytes.</param>
    /// <exception cref="ArgumentException">The id or the secret is outside these limits.</exception>
    public CapsuleSession(string id, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!IsId(id))
            throw new ArgumentException($"A session's id has 1 to {CapsuleFormat.MaxSessionId} of the characters A-Z a-z 0-9 - . _ ~.", nameof(id));
        if (secret.Length is < CapsuleFormat.MinSessionSecret or > CapsuleFormat.MaxSessionSecret)
        {
            throw new ArgumentException(
                $"A session's secret has {CapsuleFormat.MinSessionSecret} to {CapsuleFormat.MaxSessionSecret} bytes, not {secret.Length}.",
                nameof(secret));
        }

        Id = id;
        _secret = secret.ToArray();
    }

    /// <summary>The session's id, the psk_id of HPKE.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret;

    internal byte[] IdBytes => Encoding.ASCII.GetBytes(Id);

    /// <summary>Whether a text can be a session's id.</summary>
    /// <param name="id">The text.</param>
    public static bool IsId(ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= CapsuleFormat.MaxSessionId && !id.ContainsAnyExcept(IdCharacters);
}
