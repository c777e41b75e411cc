using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bonafide.Server.Entropy;

internal static class EntropyServices
{
    public static IServiceCollection AddEntropy(this IServiceCollection services)
    {
        services.TryAddSingleton<IEntropySource, SystemEntropySource>();
        services.TryAddSingleton<Identifiers>();
        return services;
    }
}
