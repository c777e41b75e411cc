using Bonafide.Vision.Inference;
using Bonafide.Vision.Pad;
using Bonafide.Vision.Templates;

namespace Bonafide.Vision;

/// <summary>The loaded networks, shared by all workspaces.</summary>
internal sealed record VisionModels(
    OnnxModel FrameDetector, OnnxModel StillDetector, OnnxModel Mesh, OnnxModel Iris, OnnxModel Template, OnnxModel Age, string TemplateMode,
    IReadOnlyList<PadModel> Pad) : IDisposable
{
    // Stills have time for the largest detector.
    private const int StillDetectorSize = 256;

    public static VisionModels Load(VisionOptions options)
    {
        var folder = RuntimeFolder.Locate(options.RuntimePath);
        var catalog = ModelCatalog.Open(folder);
        var arithmetic = options.TemplateVariant == TemplateVariant.Full ? "fp32" : "int8";
        var loaded = new List<OnnxModel>();
        var pad = new List<PadModel>();
        OnnxModel Open(string name)
        {
            loaded.Add(catalog.Load(name));
            return loaded[^1];
        }

        try
        {
            foreach (var configured in options.PadModels)
                pad.Add(PadModel.Load(OnnxRuntime.Start(folder), configured));
            return new VisionModels(
                Open($"blazeface-{options.DetectorSize}"),
                Open($"blazeface-{StillDetectorSize}"),
                Open("facemesh"),
                Open("iris"),
                Open($"template-{arithmetic}"),
                Open("age"),
                $"dlib-resnet29/{arithmetic}",
                pad);
        }
        catch
        {
            loaded.ForEach(model => model.Dispose());
            pad.ForEach(model => model.Dispose());
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var model in new[] { FrameDetector, StillDetector, Mesh, Iris, Template, Age })
            model.Dispose();
        foreach (var model in Pad)
            model.Dispose();
    }
}
