using System.Globalization;
using System.Security.Cryptography;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Access.Accounts;

/// <summary>Passwords at rest: PBKDF2 with HMAC-SHA-512 and a salt of its own, written as <c>rounds.salt.hash</c> so that the rounds can grow.</summary>
internal static class PasswordHash
{
    private const int Rounds = 210_000;
    private const int SaltSize = 16;
    private const int HashSize = 32;

    /// <summary>Compared against where there is no account, so that the time taken does not tell.</summary>
    public static string Nobody { get; } = string.Join('.', Rounds.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(new byte[SaltSize]), Convert.ToBase64String(new byte[HashSize]));

    public static string Of(string password, IEntropySource entropy)
    {
        var salt = new byte[SaltSize];
        entropy.Fill(salt);
        return string.Join('.', Rounds.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Hash(password, salt, Rounds)));
    }

    public static bool Fits(string stored, string password)
    {
        var parts = stored.Split('.');
        var hash = Hash(password, Convert.FromBase64String(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[2]));
    }

    private static byte[] Hash(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashSize);
}
