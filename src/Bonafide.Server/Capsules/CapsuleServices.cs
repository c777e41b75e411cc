using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Capsules;

internal static class CapsuleServices
{
    /// <param name="services">Where to.</param>
    /// <param name="options">Already validated.</param>
    public static IServiceCollection AddCapsules(this IServiceCollection services, CapsuleOptions options) => services
        .AddSingleton(options)
        .AddSingleton<CapsuleKeys>()
        .AddSingleton<SessionToken>()
        .AddSingleton<CapsuleSessionStore>()
        .AddSingleton<CapsuleTrail>()
        .AddSingleton<CapsuleLog>()
        .AddSingleton<CapsuleSessions>()
        .AddSingleton<CapsuleOpener>();
}
