using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Licences;

internal static class LicenceServices
{
    public static IServiceCollection AddLicences(this IServiceCollection services) => services
        .AddSingleton<LicenceStore>()
        .AddSingleton<LicenceKey>()
        .AddSingleton<LicenceIssuer>()
        .AddSingleton<LicenceChecker>();
}
