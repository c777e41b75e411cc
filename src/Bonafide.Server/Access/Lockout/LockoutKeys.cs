using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Entropy;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Dapper;

namespace Bonafide.Server.Access.Lockout;

/// <summary>
/// Names subjects by a hash under the key of the day. Attempts of today and yesterday can be looked up; the older keys are erased with their attempts,
/// after which nobody can tell any more whether two attempts came from the same device.
/// </summary>
internal sealed class LockoutKeys(IDatabase database, MasterKey master, IEntropySource entropy)
{
    private const int KeySize = 32;
    private const long DayMs = 24 * 60 * 60 * 1000;
    private readonly ConcurrentDictionary<long, byte[]> _known = new();

    /// <summary>The subject's names: today's, under which it is stored, then yesterday's.</summary>
    public async Task<string[]> NamesAsync(string subject, long now, CancellationToken cancellation)
    {
        var today = now / DayMs;
        var keys = new[] { await MakeAsync(today, cancellation), await FindAsync(today - 1, cancellation) };
        return [.. keys.OfType<byte[]>().Select(key => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject))))];
    }

    private async Task<byte[]> MakeAsync(long day, CancellationToken cancellation)
    {
        if (await FindAsync(day, cancellation) is { } known)
            return known;
        var fresh = new byte[KeySize];
        entropy.Fill(fresh);
        await using (var connection = await database.OpenAsync(cancellation))
        {
            // Another node may be the first of the day: whichever row is there afterwards is the key for both.
            await connection.ExecuteAsync(
                "INSERT INTO lockout_keys (day, wrapped) VALUES (@day, @wrapped) ON CONFLICT (day) DO NOTHING",
                new { day, wrapped = master.Wrap(fresh, Context(day), entropy) });
            await connection.ExecuteAsync("DELETE FROM lockout_keys WHERE day < @day - 1", new { day });
            await connection.ExecuteAsync("DELETE FROM lockout_attempts WHERE begun < @oldest", new { oldest = (day - 1) * DayMs });
        }

        foreach (var old in _known.Keys.Where(old => old < day - 1))
            _known.TryRemove(old, out _);
        return await FindAsync(day, cancellation) ?? throw new InvalidOperationException("The key of the day vanished as it was made.");
    }

    private async Task<byte[]?> FindAsync(long day, CancellationToken cancellation)
    {
        if (_known.TryGetValue(day, out var known))
            return known;
        await using var connection = await database.OpenAsync(cancellation);
        var wrapped = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT wrapped FROM lockout_keys WHERE day = @day", new { day });
        return wrapped is null ? null : _known[day] = master.Unwrap(wrapped, Context(day));
    }

    private static string Context(long day) => $"lockout:{day}";
}
