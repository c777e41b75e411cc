using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Media;

internal static class MediaServices
{
    public static IServiceCollection AddMedia(this IServiceCollection services) =>
        services.AddSingleton<IMediaStore, FileMediaStore>().AddSingleton<MediaIndex>().AddSingleton<MediaVault>();
}
