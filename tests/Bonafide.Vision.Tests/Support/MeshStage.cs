using Bonafide.Vision.Detection;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Tests.Support;

/// <summary>The networks up to the landmarks, for tests that look behind the observations.</summary>
internal sealed class MeshStage : IDisposable
{
    public MeshStage()
    {
        var catalog = ModelCatalog.Open(RuntimeFolder.Locate());
        Detector = new BlazeFaceDetector(catalog.Load("blazeface-256"));
        Reader = new FaceReader(new FaceMeshNetwork(catalog.Load("facemesh")), new IrisNetwork(catalog.Load("iris")));
    }

    public BlazeFaceDetector Detector { get; }

    public FaceReader Reader { get; }

    /// <summary>The mesh of each face that the detector sees in the whole picture; each is valid until the next is asked for.</summary>
    public IEnumerable<FaceMesh> Meshes(RgbxImage image)
    {
        foreach (var detection in Detector.Detect(image, BlazeFaceDetector.Whole(image), thorough: true, BlazeFaceDetector.DefaultThreshold).ToArray())
        {
            var first = Reader.Locate(image, FaceRegion.Of(detection), thorough: true).Region();
            yield return Reader.Locate(image, first, thorough: true);
        }
    }

    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
    }
}
