using Bonafide.Vision;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Frames;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Templates;

namespace Bonafide.Bench;

/// <summary>Landmarks to match: alignment, network and comparison.</summary>
internal static class TemplateBench
{
    public static List<Measurement> Run(BenchFrames frames)
    {
        var catalog = ModelCatalog.Open(RuntimeFolder.Locate());
        using var decoder = new JpegDecoder();
        using var image = new RgbxImage();
        decoder.DecodeFast(frames.Jpegs[0], int.MaxValue, image);
        using var detector = new BlazeFaceDetector(catalog.Load("blazeface-256"));
        using var reader = new FaceReader(new FaceMeshNetwork(catalog.Load("facemesh")), new IrisNetwork(catalog.Load("iris")));
        var mesh = reader.Locate(image, FaceRegion.Of(detector.Detect(image)[0]), thorough: false);

        using var quantized = new DlibResNet(catalog.Load("template-int8"), "int8");
        using var full = new DlibResNet(catalog.Load("template-fp32"), "fp32");
        return Stopwatches.Alternate(Extraction("int8", quantized), Extraction("fp32", full));

        (string, Action<int>) Extraction(string name, DlibResNet network)
        {
            var matcher = new EuclideanMatcher();
            var reference = network.Extract(image, mesh);
            return ($"template and match, {name}", _ => matcher.Compare(reference, network.Extract(image, mesh)));
        }
    }
}
