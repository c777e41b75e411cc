using Bonafide.Vision;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Analysis;

internal static class VisionServices
{
    public static IServiceCollection AddVision(this IServiceCollection services) =>
        services.AddSingleton<IVisionProvider>(provider => new LazyVisionProvider(() => Load(provider.GetRequiredService<VisionOptions>())));

    private static VisionAvailability Load(VisionOptions options)
    {
        try
        {
            return new VisionAvailability.Ready(VisionEngine.Load(options), new EuclideanMatcher());
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or OnnxException or DllNotFoundException)
        {
            return new VisionAvailability.Missing(missing.Message);
        }
    }
}
