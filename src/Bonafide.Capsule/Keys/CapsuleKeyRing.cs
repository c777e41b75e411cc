using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Bonafide.Capsule.Keys;

/// <summary>
/// The recipient's keys. Rotation is a new ring with one key more: capsules are sealed to the newest, older ones still open what was sealed to them,
/// until a key is left out. Immutable, so it can be swapped under load; it owns the keys.
/// </summary>
public sealed class CapsuleKeyRing : IDisposable
{
    private readonly FrozenDictionary<CapsuleKeyId, CapsuleKeyPair> _keys;

    /// <summary>Makes a ring.</summary>
    /// <param name="keys">At least one key, none twice.</param>
    /// <exception cref="ArgumentException">No key, or one twice.</exception>
    public CapsuleKeyRing(IEnumerable<CapsuleKeyPair> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var all = keys.ToList();
        if (all.Count == 0)
            throw new ArgumentException("A key ring needs a key.", nameof(keys));
        if (all.DistinctBy(key => key.Public.Id).Count() != all.Count)
            throw new ArgumentException("A key is in the ring twice.", nameof(keys));
        _keys = all.ToFrozenDictionary(key => key.Public.Id);
        Newest = all.MaxBy(key => key.CreatedAt)!;
    }

    /// <summary>The key to seal to.</summary>
    public CapsuleKeyPair Newest { get; }

    /// <summary>Every key's name.</summary>
    public IEnumerable<CapsuleKeyId> Ids => _keys.Keys;

    /// <summary>Finds the key that a header names.</summary>
    /// <param name="id">The name.</param>
    /// <param name="key">The key.</param>
    public bool TryFind(CapsuleKeyId id, [NotNullWhen(true)] out CapsuleKeyPair? key) => _keys.TryGetValue(id, out key);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }
}
