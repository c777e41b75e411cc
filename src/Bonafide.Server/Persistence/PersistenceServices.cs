using Bonafide.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Persistence;

internal static class PersistenceServices
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseOptions? options)
    {
        services.AddSingleton<IDatabase>(provider => options is { IsPostgres: true }
            ? new PostgresDatabase(options)
            : new SqliteDatabase(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton(provider =>
            new Migrator(provider.GetRequiredService<IDatabase>(), Migration.Embedded(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
