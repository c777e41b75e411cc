using Bonafide.Server.Analyses;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Folders;

internal static class FolderServices
{
    public static IServiceCollection AddFolders(this IServiceCollection services) => services
        .AddSingleton<FootageJudge>()
        .AddSingleton<PictureFaces>()
        .AddSingleton<VideoFootage>()
        .AddSingleton<CollectionStore>()
        .AddSingleton<CollectionAnalyst>()
        .AddSingleton<Analyst>()
        .AddSingleton<FolderStore>()
        .AddSingleton<FolderEraser>()
        .AddSingleton<FolderFinder>()
        .AddSingleton<FolderMedia>()
        .AddSingleton<FolderAnalyses>()
        .AddSingleton<CapsuleInvestigation>()
        .AddSingleton<People>()
        .AddSingleton<FolderKeeper>()
        .AddSingleton<BestShots>()
        .AddSingleton<FolderIntake>()
        .AddSingleton<UploadGate>()
        .AddSingleton<FolderUpkeep>()
        .AddHostedService(provider => provider.GetRequiredService<FolderUpkeep>());
}
