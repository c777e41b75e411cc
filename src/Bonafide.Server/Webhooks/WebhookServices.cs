using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bonafide.Server.Webhooks;

internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, WebhookOptions options)
    {
        services.TryAddSingleton<INameResolver, SystemNameResolver>();
        return services
            .AddSingleton(options)
            .AddSingleton<WebhookSecrets>()
            .AddSingleton<WebhookLog>()
            .AddSingleton<WebhookQueue>()
            .AddSingleton<DeliveryLog>()
            .AddSingleton<CheckedConnector>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<WebhookWorker>()
            .AddHostedService(provider => provider.GetRequiredService<WebhookWorker>());
    }
}
