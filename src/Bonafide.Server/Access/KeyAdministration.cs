using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Access;

/// <summary>Administers the keys of a data folder from outside the server, which may run meanwhile.</summary>
public sealed class KeyAdministration : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private KeyAdministration(ServiceProvider services) => _services = services;

    private ApiKeyIssuer Issuer => _services.GetRequiredService<ApiKeyIssuer>();

    /// <summary>Opens a data folder; makes it when it is not there.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows; null for the data folder.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public static async Task<KeyAdministration> OpenAsync(string dataPath, DatabaseOptions? database, CancellationToken cancellation)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(dataPath)).AddEntropy().AddPersistence(database).AddAccess().BuildServiceProvider();
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        return new KeyAdministration(services);
    }

    /// <summary>Makes a key.</summary>
    /// <exception cref="ArgumentException">It cannot be as wanted; the message says why.</exception>
    public Task<IssuedApiKey> CreateAsync(NewApiKey wanted, CancellationToken cancellation) => Issuer.CreateAsync(wanted, cancellation);

    /// <summary>All keys, revoked ones included, oldest first.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation) => Issuer.ListAsync(cancellation);

    /// <summary>Makes a key useless from the next request on.</summary>
    /// <returns>False when there is no good key of this identifier.</returns>
    public Task<bool> RevokeAsync(string id, CancellationToken cancellation) => Issuer.RevokeAsync(id, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
