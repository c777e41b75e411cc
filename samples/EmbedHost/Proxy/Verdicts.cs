using System.Collections.Concurrent;

namespace EmbedHost.Proxy;

/// <summary>What Bonafide signed of one verification.</summary>
/// <param name="Session">The verification.</param>
/// <param name="IsLive">Whether the person was confirmed.</param>
/// <param name="ImageDigest">SHA-256 of the picture that the page got, in hex.</param>
/// <param name="Instructions">What was really asked. A policy that demands instructions looks here, and not at what the page configured.</param>
internal sealed record Verdict(Guid Session, bool IsLive, string ImageDigest, IReadOnlyList<string> Instructions);

/// <summary>The latest verdicts, in memory. Yours belong in your database.</summary>
internal sealed class Verdicts
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<Guid, Verdict> _known = new();
    private readonly ConcurrentQueue<Guid> _order = new();

    public void Keep(Verdict verdict)
    {
        _known[verdict.Session] = verdict;
        _order.Enqueue(verdict.Session);
        while (_order.Count > Most && _order.TryDequeue(out var oldest))
            _known.TryRemove(oldest, out _);
    }

    public Verdict? Find(Guid session) => _known.GetValueOrDefault(session);
}
