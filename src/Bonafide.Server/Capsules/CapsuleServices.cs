using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Capsules;

internal static class CapsuleServices
{
    public static IServiceCollection AddCapsules(this IServiceCollection services) => services
        .AddSingleton<CapsuleKeys>()
        .AddSingleton<UploadSecretStore>()
        .AddSingleton<SealedSessionMaker>()
        .AddSingleton<SealedPictureReader>()
        .AddSingleton<CapsuleLog>();
}
