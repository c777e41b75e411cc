using System.Collections.Concurrent;

namespace Bonafide.Server.Sessions;

/// <summary>The sessions that this node captures right now, each with the token under which it holds it.</summary>
internal sealed class HeldSessions
{
    private readonly ConcurrentDictionary<string, Hold> _holds = new();

    public IReadOnlyList<KeyValuePair<string, string>> All => [.. _holds.Select(held => KeyValuePair.Create(held.Key, held.Value.Holder))];

    /// <returns>Cancelled as soon as this node learns that the session is not its own any more.</returns>
    public CancellationToken Add(string sessionId, string holder)
    {
        var hold = new Hold(holder, new CancellationTokenSource());
        _holds[sessionId] = hold;
        return hold.Lost.Token;
    }

    public string? HolderOf(string sessionId) => _holds.GetValueOrDefault(sessionId)?.Holder;

    public void Remove(string sessionId, string holder)
    {
        if (_holds.TryGetValue(sessionId, out var hold) && hold.Holder == holder)
            _holds.TryRemove(KeyValuePair.Create(sessionId, hold));
    }

    /// <summary>Tells the capture of a session, if this node has one, that it captures in vain.</summary>
    public Task LoseAsync(string sessionId) => _holds.TryGetValue(sessionId, out var hold) ? hold.Lost.CancelAsync() : Task.CompletedTask;

    private sealed record Hold(string Holder, CancellationTokenSource Lost);
}
