using Bonafide.Vision;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Bench;

/// <summary>The networks of the frame path and nothing else: inputs lie ready, outputs are not read.</summary>
internal sealed class BareInference
{
    private readonly OnnxRunner _detector;
    private readonly OnnxRunner _mesh;
    private readonly OnnxRunner _iris;
    private readonly int _cadence;

    public BareInference(BenchFrames frames, int detectorSize, int cadence)
    {
        var catalog = ModelCatalog.Open(RuntimeFolder.Locate());
        (_detector, _mesh, _iris) = (Runner(catalog, $"blazeface-{detectorSize}"), Runner(catalog, "facemesh"), Runner(catalog, "iris"));
        _cadence = cadence;

        using var decoder = new JpegDecoder();
        using var image = new RgbxImage();
        decoder.DecodeFast(frames.Jpegs[0], int.MaxValue, image);
        foreach (var runner in new[] { _detector, _mesh, _iris })
        {
            var input = runner.Input(0);
            for (var i = 0; i < input.Length; i++)
                input[i] = image.Pixels[4 * (i % (image.Width * image.Height))] / 255f;
        }
    }

    public void Run(int frame)
    {
        if (frame % _cadence == 0)
            _detector.Run();
        _mesh.Run();
        _iris.Run();
        _iris.Run();
    }

    private static OnnxRunner Runner(ModelCatalog catalog, string name) => catalog.Load(name).CreateRunner();
}
