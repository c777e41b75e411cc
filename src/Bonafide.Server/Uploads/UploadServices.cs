using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Uploads;

internal static class UploadServices
{
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<UploadSecretStore>()
        .AddSingleton<SealedSessionMaker>()
        .AddSingleton<SealedPictureReader>()
        .AddSingleton<UploadLog>();
}
