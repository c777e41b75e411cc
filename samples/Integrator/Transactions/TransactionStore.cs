using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Integrator.Transactions;

/// <summary>Transactions in memory, for an hour. Yours belong in your database.</summary>
internal sealed class TransactionStore(IMemoryCache cache)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public Transaction Add(string mode, BegunVerification begun)
    {
        var transaction = new Transaction(RandomNumberGenerator.GetHexString(32, lowercase: true), mode, begun);
        cache.Set(ById(transaction.Id), transaction, Entry());
        cache.Set(BySession(begun.Session), transaction, Entry());
        return transaction;
    }

    public Transaction? Find(string? id) => id is null ? null : cache.Get<Transaction>(ById(id));

    public Transaction? FindBySession(string session) => cache.Get<Transaction>(BySession(session));

    public void Remove(Transaction transaction)
    {
        cache.Remove(ById(transaction.Id));
        cache.Remove(BySession(transaction.Session));
    }

    private static MemoryCacheEntryOptions Entry() => new() { AbsoluteExpirationRelativeToNow = Life, Size = 1 };

    private static string ById(string id) => $"id:{id}";

    private static string BySession(string session) => $"session:{session}";
}
