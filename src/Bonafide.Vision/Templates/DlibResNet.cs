using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Templates;

/// <summary>dlib's ResNet-29: 128 numbers from an aligned face. One per worker; not safe for concurrent use.</summary>
internal sealed class DlibResNet : IDisposable
{
    public const int Length = 128;

    private readonly OnnxRunner _runner;
    private readonly string _mode;
    private readonly int _size;
    private readonly int _output;

    public DlibResNet(OnnxModel model, string mode)
    {
        _mode = mode;
        _runner = model.CreateRunner();
        _size = RunnerShape.SquareRgbInput(model, _runner);
        _output = RunnerShape.OutputOfLength(model, _runner, Length);
    }

    public FaceTemplate Extract(RgbxImage image, FaceMesh mesh)
    {
        AffineSampler.SampleArea(image, DlibChip.MapFor(mesh, _size), _runner.Input(0), _size, _size, ValueRange.Bytes);
        _runner.Run();
        return new FaceTemplate(_mode, _runner.Output(_output).ToArray());
    }

    public void Dispose() => _runner.Dispose();
}
