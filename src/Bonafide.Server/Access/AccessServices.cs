using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Access.Lockout;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Access;

internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services.AddSingleton<ApiKeyStore>().AddSingleton<ApiKeyIssuer>().AddSingleton<Authenticator>()
            .AddSingleton<AccountStore>().AddSingleton<AccountLog>().AddSingleton<AccountKeeper>().AddSingleton<AccessTokenStore>().AddSingleton<AccessTokens>()
            .AddSingleton<LockoutKeys>().AddSingleton<LockoutLog>().AddSingleton<DeviceLockout>();
}
