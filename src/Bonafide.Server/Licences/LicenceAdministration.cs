using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Licences;

/// <summary>Administers the licences of a data folder from outside the server, which may run meanwhile.</summary>
public sealed class LicenceAdministration : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private LicenceAdministration(ServiceProvider services) => _services = services;

    /// <summary>What an SDK is built with to check what the server says: SubjectPublicKeyInfo in base64.</summary>
    public string PublicKey => _services.GetRequiredService<LicenceKey>().Public;

    private LicenceIssuer Issuer => _services.GetRequiredService<LicenceIssuer>();

    /// <summary>Opens a data folder; makes it when it is not there.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows; null for the data folder.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public static async Task<LicenceAdministration> OpenAsync(string dataPath, DatabaseOptions? database, CancellationToken cancellation)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(dataPath)).AddEntropy().AddPersistence(database).AddLicences().BuildServiceProvider();
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        return new LicenceAdministration(services);
    }

    /// <summary>Issues a licence.</summary>
    /// <exception cref="ArgumentException">It cannot be as wanted; the message says why.</exception>
    public Task<Licence> IssueAsync(NewLicence wanted, CancellationToken cancellation) => Issuer.IssueAsync(wanted, cancellation);

    /// <summary>All licences, ended and revoked ones included, oldest first.</summary>
    public Task<IReadOnlyList<Licence>> ListAsync(CancellationToken cancellation) => Issuer.ListAsync(cancellation);

    /// <summary>Revokes a licence from the next check on.</summary>
    /// <returns>False when there is no such licence or it was revoked before.</returns>
    public Task<bool> RevokeAsync(string id, CancellationToken cancellation) => Issuer.RevokeAsync(id, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
