using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Storage.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddEvidenceStorage(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(options)
        .AddSingleton<StorageLog>()
        .AddSingleton<StoredObjects>()
        .AddSingleton<SpoolFolder>()
        .AddSingleton<FrameSpools>()
        .AddSingleton<FileTarget>()
        .AddSingleton<S3Target>()
        .AddSingleton<StorageTargets>()
        .AddSingleton<StorageIntake>()
        .AddSingleton<VideoMaker>()
        .AddSingleton<StorageKeeper>()
        .AddSingleton<StorageRounds>()
        .AddSingleton<StorageWorker>()
        .AddHostedService(provider => provider.GetRequiredService<StorageWorker>());
}
