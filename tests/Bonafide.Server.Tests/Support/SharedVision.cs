using Bonafide.Server.Analysis;
using Bonafide.Vision;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Tests.Support;

/// <summary>The models, loaded once for all servers of this process that want them as they are: loading takes longer than most tests.</summary>
internal sealed class SharedVision : IVisionProvider
{
    private static readonly Lazy<VisionAvailability> Loaded = new(() => new VisionAvailability.Ready(VisionEngine.Load(new VisionOptions()), new EuclideanMatcher()));

    public static SharedVision Instance { get; } = new();

    public VisionAvailability Get() => Loaded.Value;

    /// <summary>Whether a server with these options would load the same.</summary>
    public static bool Serves(VisionOptions options)
    {
        var usual = new VisionOptions();
        return options.PadModels.Count == 0
            && (options.RuntimePath, options.DetectorSize, options.TemplateVariant, options.DetectorCadence, options.MaxFaces)
                == (usual.RuntimePath, usual.DetectorSize, usual.TemplateVariant, usual.DetectorCadence, usual.MaxFaces)
            && (options.MaxLivePixels, options.MaxStillPixels, options.MaxStillBytes) == (usual.MaxLivePixels, usual.MaxStillPixels, usual.MaxStillBytes);
    }
}
