using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Persistence;

internal static class PersistenceServices
{
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<IDatabase, SqliteDatabase>();
        services.AddSingleton(provider =>
            new Migrator(provider.GetRequiredService<IDatabase>(), Migration.Embedded(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
