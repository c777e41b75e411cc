using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Storage.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Storage;

/// <summary>Looks into the evidence store of a data folder from outside the server, which may run meanwhile.</summary>
public sealed class StorageAdministration : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StorageAdministration(ServiceProvider services) => _services = services;

    /// <summary>Opens a data folder; makes it when it is not there.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="evidencePath">The folder of the evidence, where <c>Storage:Files:Path</c> sets another.</param>
    /// <param name="database">Where the server keeps its rows; null for the data folder.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public static async Task<StorageAdministration> OpenAsync(string dataPath, string? evidencePath, DatabaseOptions? database, CancellationToken cancellation)
    {
        var options = new StorageOptions { Files = { Path = evidencePath } };
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(dataPath)).AddEntropy().AddPersistence(database)
            .AddProtection().AddSingleton(options).AddSingleton<StoredObjects>().AddSingleton<StorageReports>().AddSingleton<FileTarget>()
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        return new StorageAdministration(services);
    }

    /// <summary>The latest objects, newest first.</summary>
    /// <param name="sessionId">Only those of this session; null for all.</param>
    /// <param name="pendingOnly">Only those that the store does not have, or not erased, yet.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public Task<IReadOnlyList<StorageReport>> ListAsync(string? sessionId, bool pendingOnly, int limit, CancellationToken cancellation) =>
        _services.GetRequiredService<StorageReports>().ListAsync(sessionId, pendingOnly, limit, cancellation);

    /// <summary>Has everything that waits for its next attempt, or was given up, tried at once.</summary>
    /// <param name="sessionId">Only what is of this session; null for all.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>How many objects.</returns>
    public Task<int> RetryAsync(string? sessionId, CancellationToken cancellation) =>
        _services.GetRequiredService<StorageReports>().RetryAsync(sessionId, cancellation);

    /// <summary>Opens an object of the evidence folder.</summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="CryptographicException">The file was altered.</exception>
    public async Task<byte[]?> ReadAsync(string sessionId, StoredObjectKind kind, CancellationToken cancellation)
    {
        var items = await _services.GetRequiredService<StoredObjects>().OfSessionAsync(sessionId, cancellation);
        if (items.FirstOrDefault(item => item.Kind == kind && item is { State: StoredObjectState.Stored, Target: StorageTarget.Files }) is not { } stored
            || await _services.GetRequiredService<StorageReports>().DataKeyAsync(sessionId, cancellation) is not { } key
            || await _services.GetRequiredService<FileTarget>().ReadAsync(stored, cancellation) is not { } content)
        {
            return null;
        }

        // What was stored while files were not sealed is read as it is.
        if (Convert.ToHexStringLower(SHA256.HashData(content)) == stored.Sha256)
            return content;
        using var cipher = _services.GetRequiredService<SessionCiphers>().Open(sessionId, key);
        return StoredContent.Open(cipher, stored.Id, content);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
