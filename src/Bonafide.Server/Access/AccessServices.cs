using Bonafide.Server.Access.Lockout;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Access;

internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services
        .AddSingleton<ApiKeyStore>().AddSingleton<ApiKeyIssuer>().AddSingleton<Authenticator>()
        .AddSingleton<LockoutKeys>().AddSingleton<LockoutLog>().AddSingleton<DeviceLockout>();
}
