using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Protection;

internal static class ProtectionServices
{
    public static IServiceCollection AddProtection(this IServiceCollection services) =>
        services.AddSingleton<MasterKey>().AddSingleton<KeyCheck>().AddSingleton<SessionCiphers>();
}
