using Bonafide.Vision;
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
#pragma warning disable CA1031 // Whatever keeps the models from loading must refuse captures and not stop the server that can say so.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var wayOut = fault.Message.Contains("'make ", StringComparison.Ordinal) ? "" : " Run 'make models', then start the server again.";
            return new VisionAvailability.Missing(fault.Message + wayOut);
        }
    }
}
