using Bonafide.Server.Access;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Webhooks;

/// <summary>Looks into the messages of a data folder from outside the server, which may run meanwhile.</summary>
public sealed class WebhookAdministration : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WebhookAdministration(ServiceProvider services) => _services = services;

    /// <summary>Opens a data folder; makes it when it is not there.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows; null for the data folder.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public static async Task<WebhookAdministration> OpenAsync(string dataPath, DatabaseOptions? database, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(dataPath)).AddEntropy().AddPersistence(database)
            .AddSingleton<ApiKeyStore>().AddSingleton<DeliveryLog>().AddSingleton<WebhookSecrets>().BuildServiceProvider();
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        return new WebhookAdministration(services);
    }

    /// <summary>The latest messages, newest first.</summary>
    /// <param name="subject">Only those about this session or other subject; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    public Task<IReadOnlyList<WebhookReport>> ListAsync(string? subject, int limit, CancellationToken cancellation) =>
        _services.GetRequiredService<DeliveryLog>().ListAsync(subject, limit, cancellation);

    /// <summary>The secret that signs the messages about a key's sessions: <c>whsec_</c> and base64.</summary>
    /// <returns>Null when there is no such key.</returns>
    public async Task<string?> SecretOfKeyAsync(string keyId, CancellationToken cancellation) =>
        await _services.GetRequiredService<ApiKeyStore>().FindAsync(keyId, cancellation) is { } key
            ? _services.GetRequiredService<WebhookSecrets>().TextOf(key.Tenant)
            : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
