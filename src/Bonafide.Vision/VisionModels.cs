using Bonafide.Vision.Inference;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision;

/// <summary>The loaded networks, shared by all workspaces.</summary>
internal sealed record VisionModels(
    OnnxModel FrameDetector, OnnxModel StillDetector, OnnxModel Mesh, OnnxModel Iris, OnnxModel Template, OnnxModel Age, string TemplateMode) : IDisposable
{
    // Stills have time for the largest detector.
    private const int StillDetectorSize = 256;

    public static VisionModels Load(VisionOptions options)
    {
        var catalog = ModelCatalog.Open(RuntimeFolder.Locate(options.RuntimePath));
        var arithmetic = options.TemplateVariant == TemplateVariant.Full ? "fp32" : "int8";
        var loaded = new List<OnnxModel>();
        OnnxModel Open(string name)
        {
            loaded.Add(catalog.Load(name));
            return loaded[^1];
        }

        try
        {
            return new VisionModels(
                Open($"blazeface-{options.DetectorSize}"),
                Open($"blazeface-{StillDetectorSize}"),
                Open("facemesh"),
                Open("iris"),
                Open($"template-{arithmetic}"),
                Open("age"),
                $"dlib-resnet29/{arithmetic}");
        }
        catch
        {
            loaded.ForEach(model => model.Dispose());
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var model in new[] { FrameDetector, StillDetector, Mesh, Iris, Template, Age })
            model.Dispose();
    }
}
