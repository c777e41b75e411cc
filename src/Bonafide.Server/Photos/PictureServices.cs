using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Photos;

internal static class PictureServices
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services
        .AddSingleton<PictureAnalyst>()
        .AddSingleton<PictureComparer>()
        .AddSingleton<CapturedPicture>()
        .AddSingleton<LonePicture>();
}
