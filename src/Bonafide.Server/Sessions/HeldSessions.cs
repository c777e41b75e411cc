using System.Collections.Concurrent;

namespace Bonafide.Server.Sessions;

/// <summary>The sessions that this node captures right now, each with the token under which it holds it.</summary>
internal sealed class HeldSessions
{
    private readonly ConcurrentDictionary<string, string> _holders = new();

    public IReadOnlyList<KeyValuePair<string, string>> All => [.. _holders];

    public void Add(string sessionId, string holder) => _holders[sessionId] = holder;

    public string? HolderOf(string sessionId) => _holders.GetValueOrDefault(sessionId);

    public void Remove(string sessionId, string holder) => _holders.TryRemove(new KeyValuePair<string, string>(sessionId, holder));
}
