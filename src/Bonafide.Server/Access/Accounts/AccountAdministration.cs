using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Access.Accounts;

/// <summary>Administers the accounts of a data folder from outside the server, which may run meanwhile.</summary>
public sealed class AccountAdministration : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private AccountAdministration(ServiceProvider services) => _services = services;

    /// <summary>Opens a data folder; makes it when it is not there.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows; null for the data folder.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public static async Task<AccountAdministration> OpenAsync(string dataPath, DatabaseOptions? database, CancellationToken cancellation)
    {
        var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(dataPath)).AddEntropy().AddPersistence(database).AddAccess().BuildServiceProvider();
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        return new AccountAdministration(services);
    }

    /// <summary>Makes an account.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="ArgumentException">It cannot be as wanted; the message says why.</exception>
    public async Task<string> CreateAsync(NewAccount wanted, CancellationToken cancellation) =>
        (await _services.GetRequiredService<AccountKeeper>().CreateAsync(wanted, cancellation)).Id;

    /// <summary>All accounts, revoked ones included, oldest first.</summary>
    public async Task<IReadOnlyList<KnownAccount>> ListAsync(CancellationToken cancellation) =>
        [.. (await _services.GetRequiredService<AccountKeeper>().ListAsync(cancellation)).Select(row => new KnownAccount(row.Email, row.RoleList, row.Revoked is null))];

    /// <summary>Makes an account and its tokens useless from the next request on.</summary>
    /// <returns>False when there is no good account of this address.</returns>
    public Task<bool> RevokeAsync(string email, CancellationToken cancellation) =>
        _services.GetRequiredService<AccountKeeper>().RevokeAsync(email, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>An account as it is listed.</summary>
/// <param name="Email">Its address.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="IsGood">Whether it was not revoked.</param>
public sealed record KnownAccount(string Email, IReadOnlyList<string> Roles, bool IsGood);
