using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Tests.Webhooks.Support;

/// <summary>A name server that answers each question as it was told to, and differently the next time.</summary>
internal sealed class ScriptedNames : INameResolver
{
    private readonly ConcurrentQueue<string[]> _answers = new();
    private int _questions;

    public int Questions => _questions;

    public void Then(params string[] addresses) => _answers.Enqueue(addresses);

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _questions);
        return _answers.TryDequeue(out var addresses)
            ? Task.FromResult<IReadOnlyList<IPAddress>>([.. addresses.Select(IPAddress.Parse)])
            : throw new SocketException((int)SocketError.HostNotFound);
    }
}
