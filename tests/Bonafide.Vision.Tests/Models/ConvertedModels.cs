using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Tests.Models;

/// <summary>The models as the build leaves them. A test that needs them fails with the instruction when they are missing.</summary>
internal static class ConvertedModels
{
    public static string Folder => RuntimeFolder.Locate();

    public static ModelCatalog Catalog { get; } = ModelCatalog.Open(Folder);

    public static OnnxRuntime Runtime => OnnxRuntime.Start(Folder);
}
