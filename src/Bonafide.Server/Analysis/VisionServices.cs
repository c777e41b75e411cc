using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Analysis;

internal static class VisionServices
{
    public static IServiceCollection AddVision(this IServiceCollection services) =>
        services.AddSingleton<IVisionProvider>(_ => new LazyVisionProvider(() =>
            new VisionAvailability.Missing("This build has no vision engine.")));
}
